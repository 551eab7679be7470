#include "qar/trace/changes.h"

#include "support/catch.h"

namespace qar {
namespace {

using Kind = trace::WordChange::Kind;

/// "same [gone] {added}".
std::string show(std::string_view before, std::string_view after) {
  std::string all;
  for (const trace::WordChange& each : trace::word_changes(before, after)) {
    if (!all.empty()) all += ' ';
    all += each.kind == Kind::same ? each.words : each.kind == Kind::gone ? "[" + each.words + "]" : "{" + each.words + "}";
  }
  return all;
}

trace::DraftItems items(std::initializer_list<std::string> claims) {
  trace::DraftItems made;
  made.path = "report.md";
  made.titles["leadership/www"] = "Leadership › What went well";
  for (const std::string& claim : claims) {
    made.items.push_back({"leadership/www", claim, model::fingerprint_of_words(claim), {}});
    made.places.push_back({"report.md", static_cast<std::uint32_t>(made.items.size())});
  }
  return made;
}

TEST_CASE("Texts are compared word by word") {
  CHECK(show("a b c", "a b c") == "a b c");
  CHECK(show("leaders visit every week now", "leaders visit each fortnight now") ==
        "leaders visit [every week] {each fortnight} now");
  CHECK(show("a b", "b a c") == "[a] b {a c}");
  CHECK(show("a", "b") == "[a] {b}");
}

TEST_CASE("Texts too long for a table of all words are told as a whole") {
  std::string before, after;
  for (int i = 0; i < 3000; ++i) {
    before += "a ";
    after += "b ";
  }
  CHECK(trace::word_changes(before, after).size() == 2);
}

TEST_CASE("A comparison names the place of each change as people read it") {
  const trace::Comparison made = trace::compare(items({"Leaders visit lessons every week."}),
                                                items({"Leaders visit lessons every day.", "Governors ask."}), "old.md");
  REQUIRE(made.changes.size() == 2);
  CHECK(made.changes[0].place == "Leadership › What went well");
  CHECK(made.changes[0].before == "Leaders visit lessons every week.");
  CHECK(made.changes[1].kind == model::ItemChange::Kind::added);
  CHECK(made.changes[1].where.line == 2);
  CHECK(made.items == 2);
}

TEST_CASE("A page of changes shows what strangers wrote as text") {
  const trace::Comparison made = trace::compare(items({"Leaders visit <b>lessons</b> every week."}),
                                                items({"Leaders visit <i>lessons</i> every week."}), "<x>");
  const std::string page = trace::changes_html({"report.md", "<script>", "", {made}});
  CHECK(page.find("<b>") == std::string::npos);
  CHECK(page.find("<script>") == std::string::npos);
  CHECK(page.find("<del>&lt;b&gt;lessons&lt;/b&gt;</del>") != std::string::npos);
  CHECK(page.find("Since &lt;x&gt;") != std::string::npos);
}

}  // namespace
}  // namespace qar
