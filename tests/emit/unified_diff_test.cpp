#include <random>
#include <sstream>

#include "qar/emit/emit.h"

#include "support/catch.h"

using qar::text::Edit;

namespace {

Edit edit(std::uint32_t begin, std::uint32_t end, std::string text) { return {{0, begin, end}, std::move(text)}; }

std::string diff(std::string_view before, const std::vector<Edit>& edits, std::string_view path = "report.md") {
  return qar::emit::unified_diff({path, before, edits, {}, {}});
}

/// Applies a diff as `patch` does, without any tolerance.
std::string patched(const std::string& before, const std::string& diff) {
  const auto lines_of = [](const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line + (stream.eof() ? "" : "\n"));
    return lines;
  };
  const std::vector<std::string> old_lines = lines_of(before);
  std::vector<std::string> rows = lines_of(diff);
  for (std::size_t i = 1; i < rows.size(); ++i)
    if (rows[i].starts_with("\\")) rows[i - 1].pop_back();
  std::string after;
  std::size_t at = 0;
  for (std::size_t i = 2; i < rows.size(); ++i) {
    const std::string& row = rows[i];
    if (row.starts_with("\\")) continue;
    if (row.starts_with("@@")) {
      unsigned from = 0, count = 1;
      std::sscanf(row.c_str(), "@@ -%u,%u", &from, &count);
      for (const std::size_t start = count == 0 ? from : from - 1; at < start; ++at) after += old_lines.at(at);
    } else if (row[0] == '+') {
      after += row.substr(1);
    } else {
      REQUIRE(old_lines.at(at) == row.substr(1));
      if (row[0] == ' ') after += row.substr(1);
      ++at;
    }
  }
  while (at < old_lines.size()) after += old_lines[at++];
  return after;
}

}  // namespace

TEST_CASE("a diff has three lines of context") {
  CHECK(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", {edit(8, 9, "five")}) == R"(--- a/report.md
+++ b/report.md
@@ -2,7 +2,7 @@
 2
 3
 4
-5
+five
 6
 7
 8
)");
}

TEST_CASE("changes with few lines between them share a hunk") {
  const std::string text = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
  CHECK(diff(text, {edit(0, 1, "one"), edit(14, 15, "eight")}).rfind("\n@@") == 31);
  CHECK(diff(text, {edit(0, 1, "one"), edit(16, 17, "nine")}) == R"(--- a/report.md
+++ b/report.md
@@ -1,4 +1,4 @@
-1
+one
 2
 3
 4
@@ -6,4 +6,4 @@
 6
 7
 8
-9
+nine
)");
}

TEST_CASE("lines that are added or taken change none beside them") {
  CHECK(diff("a\nb\n", {edit(2, 2, "x\n")}) == "--- a/report.md\n+++ b/report.md\n@@ -1,2 +1,3 @@\n a\n+x\n b\n");
  CHECK(diff("a\nb\n", {edit(0, 2, "")}) == "--- a/report.md\n+++ b/report.md\n@@ -1,2 +1 @@\n-a\n b\n");
  CHECK(diff("a\n", {edit(0, 2, "")}) == "--- a/report.md\n+++ b/report.md\n@@ -1 +0,0 @@\n-a\n");
  CHECK(diff("", {edit(0, 0, "a\n")}) == "--- a/report.md\n+++ b/report.md\n@@ -0,0 +1 @@\n+a\n");
  CHECK(diff("a\nb\n", {edit(1, 2, " ")}) == "--- a/report.md\n+++ b/report.md\n@@ -1,2 +1 @@\n-a\n-b\n+a b\n");
}

TEST_CASE("a missing line ending at the end is told") {
  CHECK(diff("a", {edit(1, 1, "\n")}) ==
        "--- a/report.md\n+++ b/report.md\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n");
  CHECK(diff("a\nb", {edit(0, 1, "x")}) ==
        "--- a/report.md\n+++ b/report.md\n@@ -1,2 +1,2 @@\n-a\n+x\n b\n\\ No newline at end of file\n");
}

TEST_CASE("carriage returns are part of their lines") {
  CHECK(diff("a\r\nb\r\n", {edit(0, 1, "x")}) == "--- a/report.md\n+++ b/report.md\n@@ -1,2 +1,2 @@\n-a\r\n+x\r\n b\r\n");
}

TEST_CASE("an edit that changes nothing gives no diff") {
  CHECK(diff("abc\n", {edit(1, 2, "b")}).empty());
  CHECK(diff("abc\n", {}).empty());
}

TEST_CASE("names of files are written as git reads them") {
  CHECK(diff("a\n", {edit(0, 1, "b")}, "my review/r.md").starts_with("--- a/my review/r.md\t\n+++ b/my review/r.md\t\n"));
  CHECK(diff("a\n", {edit(0, 1, "b")}, "a\nb\".md").starts_with("--- \"a/a\\012b\\042.md\"\n"));
  CHECK(diff("a\n", {edit(0, 1, "b")}, "é.md").starts_with("--- a/é.md\n"));
  CHECK(diff("a\n", {edit(0, 1, "b")}, "\xE9.md").starts_with("--- \"a/\\351.md\"\n"));
}

TEST_CASE("hidden places are not shown, neither before nor after") {
  const std::string text = "the boy Jön\nwent\n";
  const std::vector<Edit> edits{edit(0, 3, "The old")};
  const qar::text::Span before{0, 8, 12}, after{0, 12, 16};
  CHECK(qar::emit::unified_diff({"r.md", text, edits, {&before, 1}, {&after, 1}}) ==
        "--- a/r.md\n+++ b/r.md\n@@ -1,2 +1,2 @@\n-the boy ███\n+The old boy ███\n went\n");
}

TEST_CASE("a diff applied to the old text gives the new one") {
  std::mt19937 random(11);
  const auto below = [&](std::size_t limit) { return static_cast<std::uint32_t>(random() % limit); };
  const std::vector<std::string> pieces{"a", "b\n", "\n", "c\r\n", "", "dd\ne"};
  for (int run = 0; run < 500; ++run) {
    std::string before;
    for (std::uint32_t i = below(40); i > 0; --i) before += pieces[below(pieces.size())];
    std::vector<Edit> edits;
    for (std::uint32_t at = below(6); at <= before.size(); at += 1 + below(20)) {
      const std::uint32_t end = std::min<std::uint32_t>(at + below(4), static_cast<std::uint32_t>(before.size()));
      edits.push_back(edit(at, end, pieces[below(pieces.size())]));
      at = end;
    }
    const std::string made = diff(before, edits);
    INFO(before << "\n--\n" << made);
    if (!made.empty()) REQUIRE(patched(before, made) == qar::text::apply(before, edits));
    if (made.empty()) REQUIRE(before == qar::text::apply(before, edits));
  }
}
