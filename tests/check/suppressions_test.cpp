// What a `qar:off…` comment holds back, and what is said of one that is wrong or of no use.
#include <fmt/format.h>

#include "check/checked.h"
#include "support/catch.h"

namespace qar {
namespace {

test::Run run_body(std::string_view body, const check::Settings& settings = {}) {
  text::MemoryFiles files;
  files.add("report.md", test::draft(body));
  return test::run(files, {"report.md"}, settings);
}

/// Lines of the shorthand that is left standing, and of that which is held back.
std::string lines(const test::Run& run) {
  std::string all;
  for (const test::Found& each : run.found)
    if (each.rule == "section/shorthand") all += fmt::format("{}{} ", each.line, each.suppressed ? "-" : "");
  return all;
}

// Front matter takes five lines, so the body begins on line 6.
constexpr std::string_view four_lines = "## Additional support\n\n{}a w/ b\n\n{}c w/ d\n\n{}e w/ f\n";

std::string body(std::string_view first, std::string_view second, std::string_view third) {
  return fmt::format(fmt::runtime(four_lines), first, second, third);
}

TEST_CASE("off-next holds back what is in the next block") {
  const test::Run run = run_body(body("", "<!-- qar:off-next section/shorthand because of a quotation -->\n\n", ""));
  CHECK(lines(run) == "8 12- 14 ");
  CHECK(run.count("suppression") == 0);
  for (const test::Found& each : run.found)
    if (each.suppressed) CHECK(*each.suppressed == "of a quotation");
}

TEST_CASE("off holds back up to on, or to the end of the file") {
  CHECK(lines(run_body(body("<!-- qar:off section because it is a list of codes -->\n\n", "<!-- qar:on section -->\n\n",
                            ""))) == "10- 14 16 ");
  const test::Run open = run_body(body("", "<!-- qar:off section/shorthand because it is a list of codes -->\n\n", ""));
  CHECK(lines(open) == "8 12- 14- ");
  CHECK(open.count("suppression/unclosed") == 1);
}

TEST_CASE("off-file holds back everywhere, and several rules may be named") {
  const test::Run run =
      run_body(body("", "", "<!-- qar:off-file section/shorthand, section/too-short because it is a sample -->\n\n"));
  CHECK(lines(run) == "8- 10- 14- ");
}

TEST_CASE("a suppression that finds nothing is unused, rule by rule") {
  const test::Run run =
      run_body(body("<!-- qar:off-next section/shorthand, section/joined-bullets because of a quotation -->\n\n", "", ""));
  REQUIRE(run.count("suppression/unused") == 1);
  CHECK(run.of("suppression/unused")[0].message.find("section/joined-bullets") != std::string::npos);
  CHECK(run.count("suppression") == 1);
}

TEST_CASE("a suppression without a reason works and is reported") {
  const test::Run run = run_body(body("<!-- qar:off-next section/shorthand -->\n\n", "", ""));
  CHECK(lines(run) == "10- 12 14 ");
  CHECK(run.count("suppression/no-reason") == 1);
}

TEST_CASE("a suppression of a rule that does not exist is reported with what was meant") {
  const test::Run run = run_body(body("<!-- qar:off-next section/shorthnd because of a quotation -->\n\n", "", ""));
  CHECK(lines(run) == "10 12 14 ");
  REQUIRE(run.count("suppression/unknown-rule") == 1);
  CHECK(run.count("suppression/unused") == 0);
}

TEST_CASE("a suppression in evidence holds back there only") {
  text::MemoryFiles files;
  files.add("report.md", test::draft("## Additional support\n\nNone.\n"));
  files.add("evidence/kt.yaml", test::evidence("KT",
                                               "  # qar:off-next evidence because it was not dated\n"
                                               "  - id: KT-01\n    observed: Leaders described their visits.\n"
                                               "  - id: KT-02\n    observed: Teachers described their plans.\n"));
  const test::Run run = test::run(files, {"."});
  std::size_t held = 0;
  for (const test::Found& each : run.found) {
    if (!each.suppressed) continue;
    ++held;
    CHECK(each.path == "evidence/kt.yaml");
    CHECK(each.line <= 7);
  }
  CHECK(held > 0);
  CHECK(run.count("suppression") == 0);
}

TEST_CASE("suppressions are matched before findings become one line of advice") {
  // At stage draft the three empty parts are one line; the one that is held back is not among them.
  const std::string_view three = R"(## Leadership at all levels

### What went well

<!-- qar:off-next section because the school has just opened -->

### Even better if…

## Quality of provision and outcomes

### What went well
)";
  const test::Run run = run_body(three);
  CHECK(run.count("suppression/unused") == 0);
  const auto found = run.of("section/empty-part");
  REQUIRE(found.size() == 1);
  CHECK(found[0].message.ends_with("(1 more like it)"));
}

TEST_CASE("what was not asked for in this run leaves no suppression unused") {
  const std::string text = body("<!-- qar:off-next section/joined-bullets because of a quotation -->\n\n", "", "");
  check::Settings settings;
  CHECK(run_body(text, settings).count("suppression/unused") == 1);
  settings.ignore = {"section/joined-bullets"};
  CHECK(run_body(text, settings).count("suppression/unused") == 0);
  settings.ignore = {};
  settings.select = {"section/shorthand", "suppression"};
  CHECK(run_body(text, settings).count("suppression/unused") == 0);
}

TEST_CASE("without evidence no suppression of its rules is unused") {
  const std::string text = body("<!-- qar:off-next citation/wrong-aspect because the entry spoke of both -->\n\n", "", "");
  check::Settings settings;
  CHECK(run_body(text, settings).count("suppression/unused") == 1);
  settings.evidence = false;
  CHECK(run_body(text, settings).count("suppression/unused") == 0);
}

}  // namespace
}  // namespace qar
