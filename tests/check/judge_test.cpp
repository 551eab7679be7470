// Stages, severities and fingerprints: what becomes of the findings of rules.
#include <algorithm>

#include <fmt/format.h>

#include "check/checked.h"
#include "support/catch.h"

namespace qar {
namespace {

using diag::Severity;
using model::Stage;

test::Run run_draft(std::string_view body, Stage stage = Stage::draft, std::string_view configuration = {}) {
  text::MemoryFiles files;
  if (!configuration.empty()) files.add("qar.yaml", std::string(configuration));
  files.add("report.md", test::draft(body));
  check::Settings settings;
  settings.stage = stage;
  return test::run(files, {"report.md"}, settings);
}

// Two parts are empty, which counts in full from `agree` on.
constexpr std::string_view unfinished = R"(## Leadership at all levels

### What went well

### Even better if…

## Quality of provision and outcomes

### What went well

- Teachers ask every pupil before they move on.
-

### Even better if…
)";

TEST_CASE("before its stage a rule says one line of advice, whatever it finds") {
  for (const Stage stage : {Stage::notes, Stage::draft}) {
    const auto found = run_draft(unfinished, stage).of("section/empty-part");
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == Severity::advice);
    CHECK(found[0].line == 8);
    CHECK(found[0].message.ends_with("(2 more like it)"));
  }
}

TEST_CASE("from its stage on a rule says each finding in full") {
  for (const Stage stage : {Stage::agree, Stage::final}) {
    const auto found = run_draft(unfinished, stage).of("section/empty-part");
    REQUIRE(found.size() == 3);
    CHECK(found[0].severity == Severity::error);
    CHECK(found[2].line == 19);
  }
}

TEST_CASE("a rule without a stage of its own counts in full from the first notes") {
  const auto found = run_draft(unfinished, Stage::notes).of("section/empty-item");
  REQUIRE(found.size() == 1);
  CHECK(found[0].severity == Severity::warning);
}

TEST_CASE("a configuration sets the severity of a rule or of a family, the later word wins") {
  CHECK(run_draft(unfinished, Stage::agree, "rules: {section: warning}\n").of("section/empty-part").at(0).severity ==
        Severity::warning);
  CHECK(run_draft(unfinished, Stage::agree, "rules: {section: warning, section/empty-part: advice}\n")
            .of("section/empty-part")
            .at(0)
            .severity == Severity::advice);
  CHECK(run_draft(unfinished, Stage::agree, "rules: {section: off}\n").count("section") == 0);
  CHECK(run_draft(unfinished, Stage::agree, "rules: {section: off, section/empty-part: error}\n").count("section") == 3);
}

TEST_CASE("a configuration also weighs what readers find") {
  const std::string_view body = "## Additional support\n\n<<<<<<< ours\n";
  CHECK(run_draft(body).of("section/conflict-marker").at(0).severity == Severity::error);
  CHECK(run_draft(body, Stage::draft, "rules: {section/conflict-marker: advice}\n")
            .of("section/conflict-marker")
            .at(0)
            .severity == Severity::advice);
  CHECK(run_draft(body, Stage::draft, "rules: {section/conflict-marker: off}\n").count("section/conflict-marker") == 0);
}

TEST_CASE("findings are in the order of their places") {
  const test::Run run = run_draft(unfinished, Stage::agree);
  CHECK(std::ranges::is_sorted(run.found, {}, &test::Found::line));
}

TEST_CASE("a draft that cites nothing is told once, one that cites is warned of each claim, an agreed one is held to it") {
  const std::string_view uncited =
      "## Leadership at all levels\n\n### What went well\n\n- Leaders visit lessons.\n- Governors ask questions.\n";
  const std::string cited = std::string(uncited) + "- Teachers plan together. [@KT-01]\n";
  auto found = run_draft(uncited).of("citation/uncited-claim");
  REQUIRE(found.size() == 1);
  CHECK(found[0].severity == Severity::advice);
  CHECK(found[0].message == "2 claims cite no evidence yet");
  found = run_draft(cited).of("citation/uncited-claim");
  REQUIRE(found.size() == 2);
  CHECK(found[1].severity == Severity::warning);
  for (const std::string_view body : {uncited, std::string_view(cited)}) {
    found = run_draft(body, Stage::agree).of("citation/uncited-claim");
    REQUIRE(found.size() == 2);
    CHECK(found[0].severity == Severity::error);
  }
  CHECK(run_draft(cited, Stage::draft, "rules: {citation/uncited-claim: advice}\n")
            .of("citation/uncited-claim")
            .at(0)
            .severity == Severity::advice);
}

std::string fingerprint_of(std::string_view body, std::string_view rule) {
  const auto found = run_draft(body, Stage::agree).of(rule);
  REQUIRE(found.size() == 1);
  return found[0].fingerprint;
}

constexpr std::string_view one_claim = R"(## Leadership at all levels

### What went well

{}- Leaders visit lessons w/ {} books. {}
)";

TEST_CASE("a fingerprint survives moved lines, other words and other citations") {
  const auto with = [](std::string_view before, std::string_view word, std::string_view citation) {
    return fingerprint_of(fmt::format(fmt::runtime(one_claim), before, word, citation), "section/shorthand");
  };
  const std::string original = with("", "two", "");
  CHECK(original.size() == 16);
  CHECK(with("- Governors ask questions.\n\n", "two", "") == original);
  CHECK(with("", "three", "[@KT-01]") == original);
}

TEST_CASE("a fingerprint tells rules, sections and repetitions apart") {
  text::MemoryFiles files;
  files.add("report.md", test::draft("## Leadership at all levels\n\n- a w/ b, c w/ d\n\n## Additional support\n\nw/ e\n"));
  auto found = test::run(files, {"report.md"}).of("section/shorthand");
  REQUIRE(found.size() == 3);
  CHECK(found[0].fingerprint != found[1].fingerprint);
  CHECK(found[0].fingerprint != found[2].fingerprint);
}

TEST_CASE("a fingerprint does not depend on the name of the draft") {
  text::MemoryFiles files;
  files.add("a/report.md", test::draft("## Additional support\n\nw/ e\n"));
  files.add("b/other.md", test::draft("## Additional support\n\nw/ e\n"));
  const auto found = test::run(files, {"a", "b"}).of("section/shorthand");
  REQUIRE(found.size() == 2);
  CHECK(found[0].fingerprint == found[1].fingerprint);
}

TEST_CASE("a rule gives way to one that knows more about the same words") {
  constexpr std::string_view body = R"(## Leadership at all levels

### What went well

- Three students are educated in AP, and PP pupils read with an adult.
)";
  const test::Run both = run_draft(body, Stage::draft, "rules: {abbreviation: on}\n");
  REQUIRE(both.of("abbreviation/ambiguous").size() == 1);
  REQUIRE(both.of("abbreviation/not-written-out").size() == 1);
  CHECK(both.of("abbreviation/not-written-out")[0].message.starts_with("`PP`"));
  // Where the other rule is not asked, there is nobody to give way to.
  const test::Run one = run_draft(body, Stage::draft, "rules: {abbreviation: on, abbreviation/ambiguous: off}\n");
  CHECK(one.of("abbreviation/not-written-out").size() == 2);
}

}  // namespace
}  // namespace qar
