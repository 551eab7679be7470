// Rule pages as they are read: every ill-formed one is a finding at its place.
#include "qar/read/rule_page_reader.h"

#include "support/catch.h"

namespace qar::read {
namespace {

constexpr std::string_view head = "qar: rule/1\ntitle: T\nwhy: W.\nsource: our own\nseverity: advice\n";
constexpr std::string_view tail = "flagged: [\"\u00aba\u00bb\"]\naccepted: [b]\n";

struct Page {
  explicit Page(std::string text) : source{0, "house/x.yaml", std::move(text)}, result(read_rule_page(source)) {}

  /// "rule: what stands at its place", a line a problem.
  [[nodiscard]] std::string problems() const {
    std::string all;
    for (const diag::Diagnostic& each : result.problems)
      all += std::string(each.rule) + ": " + std::string(source.slice(each.where)) + "\n";
    return all;
  }

  text::Source source;
  RulePageResult result;
};

std::string problems(std::string_view body, std::string_view examples = tail) {
  return Page(std::string(head) + std::string(body) + std::string(examples)).problems();
}

TEST_CASE("a page is read whole") {
  const Page page(
      std::string(head) +
      "stage: final\nfrom: 2019-09-01\nto: 2025-11-09\nstyle: govuk\ndefault: off\naliases: [a/b]\n"
      "scope: {sections: [provision], parts: [www, intro], blocks: [item, cell], not: [heading]}\n"
      "words:\n  - {match: utilise, prefer: [use, apply], inflect: true, fix: safe, case: exact, only_at: block-end}\n" +
      std::string(tail));
  CHECK(page.problems().empty());
  REQUIRE(page.result.page);
  const model::RulePage& read = *page.result.page;
  CHECK(read.stage == model::Stage::final);
  CHECK(read.from->iso() == "2019-09-01");
  CHECK(read.style == model::Style::govuk);
  CHECK(read.off);
  CHECK(read.aliases.size() == 1);
  CHECK(read.scope.parts.size() == 2);
  CHECK(read.scope.blocks == (model::kind_bit(model::ProseKind::item) | model::kind_bit(model::ProseKind::cell)));
  CHECK_FALSE(read.scope.not_quotation);
  CHECK(read.scope.not_heading);
  REQUIRE(read.entries.size() == 1);
  CHECK(read.entries[0].prefer.size() == 2);
  CHECK(read.entries[0].inflect == model::Inflect::all);
  CHECK(read.entries[0].only_at == model::OnlyAt::block_end);
  CHECK(read.entries[0].fix == diag::Safety::safe);
}

TEST_CASE("patterns are one or a list") {
  CHECK(problems("pattern: {match: 'a+', check: upn}\n").empty());
  CHECK(problems("pattern:\n  - {match: 'a+'}\n  - {match: 'b'}\n").empty());
  CHECK(problems("pattern: a+\n") == "config/wrong-type: a+\n");
  CHECK(problems("pattern: [a+]\n") == "config/wrong-type: a+\n");
}

TEST_CASE("an ill-formed page is named at its place") {
  CHECK(problems("words: [{match: a, colour: red}]\n") == "config/unknown-key: colour\n");
  CHECK(problems("words: [{match: a, fix: sometimes}]\n").starts_with("config/unknown-value: sometimes\n"));
  CHECK(problems("words: [{match: a, fix: safe}]\n") == "config/missing-key: fix\n");
  CHECK(problems("words: [{prefer: a}]\n").starts_with("config/missing-key: \n"));
  CHECK(problems("words: a\n") == "config/wrong-type: a\n");
  CHECK(problems("words: []\n") == "config/page-kind: words\n");
  CHECK(problems("") == "config/page-kind: \n");
  CHECK(problems("words: [{match: a}]\nlimit: {count: words, in: sentence, max: 3}\n") == "config/page-kind: limit\n");
  CHECK(problems("limit: {count: words, in: sentence}\n").starts_with("config/missing-key: "));
  CHECK(problems("limit: {count: words, in: sentence, max: 2, min: 3}\n") == "config/impossible-range: 2\n");
  CHECK(problems("from: 2025-01-01\nto: 2024-01-01\nwords: [{match: a}]\n") == "config/impossible-range: 2024-01-01\n");
  CHECK(problems("words: [{match: a}]\nscope: {blocks: [paragrph]}\n") == "config/unknown-value: paragrph\n");
  CHECK(problems("words: [{match: a}]\n", "flagged: [a]\naccepted: [b]\n") == "config/no-examples: a\n");
  CHECK(problems("words: [{match: a}]\n", "flagged: [\"\u00aba\u00bb\"]\n") == "config/no-examples: \n");
  CHECK(Page("qar: rule/2\n").problems().find("config/unknown-value: rule/2") != std::string::npos);
  CHECK(Page("- a\n").problems() == "config/wrong-type: - a\n");
}

TEST_CASE("whatever bytes a page has, it is read or refused") {
  const std::string whole =
      std::string(head) + "words: [{match: \"(a|b)\", prefer: [c, d]}]\nscope: {not: []}\n" + std::string(tail);
  for (std::size_t cut = 0; cut < whole.size(); ++cut) {
    const Page page(whole.substr(0, cut));
    for (const diag::Diagnostic& each : page.result.problems) REQUIRE(each.where.end <= page.source.text.size());
  }
}

}  // namespace
}  // namespace qar::read
