// The families about prose: asked by default, switched off, weighed and selected like the others.
#include "check/checked.h"
#include "support/catch.h"

namespace qar {
namespace {

constexpr std::string_view body =
    "## Leadership at all levels\n\n### What went well\n\n- Leaders don't wait: lessons are outstanding, and pupils recieve "
    "help.\n";

class OneSlip final : public model::Dictionary {
 public:
  [[nodiscard]] bool knows(std::string_view word) const override { return word != "recieve"; }
  [[nodiscard]] std::vector<std::string> near(std::string_view) const override { return {"receive"}; }
};

test::Run run_draft(std::string_view configuration, std::vector<std::string> select = {}, bool dictionary = true) {
  text::MemoryFiles files;
  if (!configuration.empty()) files.add("qar.yaml", std::string(configuration));
  files.add("report.md", test::draft(body));
  check::Settings settings;
  settings.stage = model::Stage::agree;
  settings.select = std::move(select);
  if (dictionary) settings.dictionary = std::make_shared<OneSlip>();
  return test::run(files, {"report.md"}, settings);
}

std::size_t about_prose(const test::Run& run) {
  std::size_t count = 0;
  for (const char* family :
       {"abbreviation", "accessibility", "consistency", "inclusive", "ofsted", "privacy", "spelling", "style"})
    count += run.count(family);
  return count;
}

TEST_CASE("the families about prose are asked by default") {
  const test::Run run = run_draft("");
  CHECK(run.count("style/contractions") == 1);
  CHECK(run.count("ofsted/legacy-grade") == 1);
  CHECK(run.count("spelling/unknown-word") == 1);
  CHECK(run.count("style/semicolons") == 0);  // off by default
}

TEST_CASE("a configuration switches a family or one of its rules off and on") {
  const std::size_t all = about_prose(run_draft(""));
  const test::Run without = run_draft("rules: {style: off}\n");
  CHECK(without.count("style") == 0);
  CHECK(without.count("ofsted") == 1);
  CHECK(about_prose(run_draft("rules: {style/contractions: off}\n")) + 1 == all);
  CHECK(run_draft("rules: {style: off, style/contractions: on}\n").count("style") == 1);
  CHECK(run_draft("rules: {style/contractions: advice}\n").of("style/contractions").at(0).severity ==
        diag::Severity::advice);
}

TEST_CASE("a severity that is none is reported and changes nothing") {
  const std::size_t all = about_prose(run_draft(""));
  for (const char* configuration :
       {"rules: {style: onn}\n", "rules: {style: {severity: onn}}\n",
        "rules: {style/contractions: {severity: of, max: 3}}\n", "rules: {style/semicolons: onn}\n"}) {
    INFO(configuration);
    const test::Run run = run_draft(configuration);
    CHECK(about_prose(run) == all);
    CHECK(run.count("config/unknown-value") == 1);
  }
  CHECK(run_draft("rules: {styel: onn}\n").count("config/unknown-rule") == 1);
}

TEST_CASE("a selection asks for some or for all, and a word of the configuration against a rule holds") {
  CHECK(run_draft("", {"ofsted"}).count("ofsted") == 1);
  CHECK(run_draft("", {"ofsted"}).count("style") == 0);
  const test::Run all = run_draft("", {"all"});
  CHECK(all.count("ofsted") == 1);
  CHECK(all.count("style/contractions") == 1);
  CHECK(all.count("spelling/unknown-word") == 1);
  CHECK(all.count("cover") == run_draft("").count("cover"));
  CHECK(run_draft("rules: {ofsted: off}\n", {"all"}).count("ofsted") == 0);
  CHECK(run_draft("rules: {ofsted: off}\n", {"ofsted/legacy-grade"}).count("ofsted") ==
        run_draft("", {"ofsted/legacy-grade"}).count("ofsted"));
}

TEST_CASE("spelling needs a dictionary, and takes an organisation's own words for right") {
  CHECK(run_draft("", {"spelling"}).count("spelling/unknown-word") == 1);
  CHECK(run_draft("", {"spelling"}, false).count("spelling/unknown-word") == 0);
  CHECK(run_draft("words: [Recieve]\n", {"spelling"}).count("spelling/unknown-word") == 0);
}

}  // namespace
}  // namespace qar
