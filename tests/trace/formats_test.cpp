#include "qar/trace/formats.h"

#include "support/catch.h"
#include "traced.h"

namespace qar {
namespace {

std::string printed(const text::FileStore& files, std::string_view format, trace::View view = trace::View::coverage) {
  const trace::Format* found = trace::format_named(format);
  REQUIRE(found);
  const trace::FormatOptions options{view, "0.0.0"};
  std::string all = found->begin(options);
  std::size_t count = 0;
  for (const trace::Trace& each : test::traced(files)) all += found->review(each, {}, options, count++);
  return all + found->end(options, count);
}

std::size_t count_of(std::string_view text, std::string_view what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size())) ++count;
  return count;
}

/// A review in which every text tries to be something else.
text::MemoryFiles hostile_review() {
  text::MemoryFiles files;
  files.add(
      "review/report.md",
      "---\nqar: report/1\nreview: a\nschool: {name: \"<script>alert(1)</script>\"}\n---\n\n## Leadership at all "
      "levels\n\n### What went well\n\n- `=cmd|' /C calc'!A0` \"quoted\", `<img src=x onerror=alert(1)>` & \u202eturned. "
      "[@KT-01]\n");
  files.add(
      "review/evidence/kt.yaml",
      "qar: evidence/1\nreview: a\nreviewer: {id: KT}\nentries:\n  - id: KT-01\n    activity: lesson visit\n    place: "
      "\"\\u001b[31mred\"\n    suggests: strength\n    observed: \"</details><script>alert(2)</script>, +1\"\n");
  return files;
}

TEST_CASE("A page shows what strangers wrote as text, and loads nothing") {
  const std::string page = printed(hostile_review(), "html");
  CHECK(count_of(page, "<script>") == 1);  // its own
  CHECK(page.find("<img") == std::string::npos);
  CHECK(page.find("&lt;script&gt;alert(2)&lt;/script&gt;") != std::string::npos);
  CHECK(page.find('\x1b') == std::string::npos);
  CHECK(page.find("\u202e") == std::string::npos);
  CHECK(page.find("default-src 'none'") != std::string::npos);
  for (const std::string_view loaded : {"src=", "<link", "@import", "url(", "http:", "https:"}) {
    INFO(loaded);
    CHECK(count_of(page, loaded) == (loaded == "src=" ? count_of(page, "&lt;img src=") : 0));
  }
}

TEST_CASE("A page says its language and is whole") {
  const std::string page = printed(test::small_review(), "html");
  CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"en-GB\">"));
  CHECK(page.ends_with("</html>\n"));
  for (const std::string_view element : {"details", "summary", "table", "section", "article", "div", "ul", "dl", "form"}) {
    INFO(element);
    const std::string open = "<" + std::string(element);
    CHECK(count_of(page, open + ">") + count_of(page, open + " ") == count_of(page, "</" + std::string(element) + ">"));
  }
  CHECK(count_of(page, "<details class=\"item") == 4);  // three claims, one list of entries
  CHECK(page.find("id=\"r1-claim-3\"") != std::string::npos);
}

TEST_CASE("Text passes on no control characters, and a field of a spreadsheet is no formula") {
  const std::string text = printed(hostile_review(), "text") + printed(hostile_review(), "text", trace::View::timetable);
  CHECK(text.find('\x1b') == std::string::npos);
  const std::string csv = printed(hostile_review(), "csv");
  CHECK(csv.find(",=") == std::string::npos);
  CHECK(csv.find("\"'=cmd") != std::string::npos);
  CHECK(csv.find("\"\"quoted\"\"") != std::string::npos);
}

TEST_CASE("The same review gives the same bytes") {
  for (const std::string_view format : {"text", "json", "csv", "html"})
    CHECK(printed(test::small_review(), format) == printed(test::small_review(), format));
}

TEST_CASE("A table in CSV has one row for each citation, and one for each claim or entry without any") {
  const std::string csv = printed(test::small_review(), "csv");
  CHECK(count_of(csv, "\r\n") == 1 + 4 + 1 + 2);
  CHECK(csv.find(",KT-77,unknown,") != std::string::npos);
  CHECK(csv.find(",LR-01,orphan,") != std::string::npos);
  CHECK(csv.find(",LR-02,not cited,") != std::string::npos);
}

}  // namespace
}  // namespace qar
