// Which configuration holds for a draft, and what is said of one that is wrong.
#include "check/checked.h"
#include "check/withheld_files.h"
#include "support/catch.h"

namespace qar {
namespace {

using Strings = std::vector<std::string>;

/// A draft with one finding: a bullet without words.
constexpr std::string_view body = "## Leadership at all levels\n\n### What went well\n\n- Leaders visit lessons.\n-\n";

std::string finding_in(const test::Run& run, std::string_view path) {
  for (const test::Found& each : run.of("section/empty-item"))
    if (each.path == path) return std::string(name(each.severity));
  return "none";
}

TEST_CASE("the nearest configuration upwards from a draft holds") {
  text::MemoryFiles files;
  files.add("qar.yaml", "rules: {section/empty-item: advice}\n");
  files.add("a/report.md", test::draft(body));
  files.add("b/qar.yml", "rules: {section/empty-item: error}\n");
  files.add("b/c/report.md", test::draft(body));
  const test::Run run = test::run(files, {"a", "b"});
  CHECK(finding_in(run, "a/report.md") == "advice");
  CHECK(finding_in(run, "b/c/report.md") == "error");
}

TEST_CASE("a configuration may be named for everything") {
  text::MemoryFiles files;
  files.add("a/qar.yaml", "rules: {section/empty-item: off}\n");
  files.add("a/report.md", test::draft(body));
  files.add("elsewhere/strict.yaml", "rules: {section/empty-item: error}\n");
  CHECK(finding_in(test::run(files, {"a"}), "a/report.md") == "none");
  check::Settings settings;
  settings.configuration = "elsewhere/strict.yaml";
  CHECK(finding_in(test::run(files, {"a"}, settings), "a/report.md") == "error");
}

TEST_CASE("the root of a repository ends the search") {
  text::MemoryFiles files;
  files.add("qar.yaml", "rules: {section/empty-item: off}\n");
  files.add("mine/.git/HEAD", "ref\n");
  files.add("mine/report.md", test::draft(body));
  CHECK(finding_in(test::run(files, {"mine"}), "mine/report.md") == "warning");
}

TEST_CASE("what a configuration extends holds below it") {
  text::MemoryFiles files;
  files.add("base.yaml", "stage: final\nrules: {section/empty-item: off, section: error}\n");
  files.add("a/qar.yaml", "extends: ../base.yaml\nrules: {section/empty-item: advice}\n");
  files.add("a/report.md", test::draft(body));
  const test::Run run = test::run(files, {"a"});
  CHECK(finding_in(run, "a/report.md") == "advice");
  CHECK(run.files == Strings{"a/qar.yaml config", "base.yaml config", "a/report.md report qar-2025 final"});
}

TEST_CASE("a configuration that extends itself is a failure, and does not run for ever") {
  text::MemoryFiles files;
  files.add("qar.yaml", "extends: [other.yaml]\n");
  files.add("other.yaml", "extends: [qar.yaml]\n");
  files.add("report.md", test::draft(body));
  CHECK(test::run(files, {"report.md"}).failures == Strings{"qar.yaml: the configuration extends itself"});
}

TEST_CASE("an ill-formed configuration is a failure with its place") {
  text::MemoryFiles files;
  files.add("a/qar.yaml", "stage: draft\nrules: {section\n");
  files.add("a/report.md", test::draft(body));
  const test::Run run = test::run(files, {"a"});
  REQUIRE(run.failures.size() == 1);
  CHECK(run.failures[0].starts_with("a/qar.yaml:2:"));
}

TEST_CASE("a configuration that cannot be read, or is not there, is a failure") {
  test::WithheldFiles files;
  files.add("a/qar.yaml", "stage: draft\n");
  files.add("a/report.md", test::draft(body));
  files.withhold("a/qar.yaml");
  CHECK(test::run(files, {"a"}).failures == Strings{"a/qar.yaml: permission denied"});
  check::Settings settings;
  settings.configuration = "nowhere.yaml";
  CHECK(test::run(files, {"a"}, settings).failures.size() == 1);
}

TEST_CASE("a configuration that is no UTF-8 is a failure") {
  text::MemoryFiles files;
  files.add("a/qar.yaml", "stage: \xE9\n");
  files.add("a/report.md", test::draft(body));
  const test::Run run = test::run(files, {"a"});
  REQUIRE(run.failures.size() == 1);
  CHECK(run.failures[0].starts_with("a/qar.yaml: "));
}

TEST_CASE("an unknown rule, option or profile in a configuration is found there, with what was meant") {
  text::MemoryFiles files;
  files.add("a/qar.yaml", "profile: qar-2052\nrules:\n  section/empty-itme: off\n  section/empty-item: {most: 3}\n");
  files.add("a/report.md", test::draft(body));
  const test::Run run = test::run(files, {"a"});
  REQUIRE(run.count("config/unknown-rule") == 1);
  CHECK(run.of("config/unknown-rule")[0].line == 3);
  REQUIRE(run.count("config/unknown-option") == 1);
  CHECK(run.of("config/unknown-option")[0].line == 4);
  REQUIRE(run.count("config/unknown-profile") == 1);
  CHECK(run.of("config/unknown-profile")[0].line == 1);
  CHECK(run.failures.empty());
}

TEST_CASE("a configuration is reported once, however many drafts it holds for") {
  text::MemoryFiles files;
  files.add("qar.yaml", "staeg: draft\n");
  for (const char* folder : {"a", "b", "c"}) files.add(std::string(folder) + "/report.md", test::draft(body));
  CHECK(test::run(files, {"a", "b", "c"}).count("config/unknown-key") == 1);
}

TEST_CASE("overrides hold for the drafts whose paths match, counted from the configuration's folder") {
  text::MemoryFiles files;
  files.add("year/qar.yaml",
            "overrides:\n  - {files: \"2018/**\", profile: qar-2019, stage: final}\n  - {files: \"2018/b/*\", rules: "
            "{section/empty-item: off}}\n");
  files.add("year/2018/a/report.md", test::draft(body));
  files.add("year/2018/b/report.md", test::draft(body));
  files.add("year/2025/report.md", test::draft(body));
  const test::Run run = test::run(files, {"year"});
  CHECK(run.files == Strings{"year/qar.yaml config", "year/2018/a/report.md report qar-2019 final",
                             "year/2018/b/report.md report qar-2019 final", "year/2025/report.md report qar-2025 draft"});
  CHECK(finding_in(run, "year/2018/a/report.md") == "warning");
  CHECK(finding_in(run, "year/2018/b/report.md") == "none");
}

TEST_CASE("patterns count from a configuration that lies above the current folder") {
  // The current folder is /year: a store that stands one level further down.
  class Below final : public text::FileStore {
   public:
    text::MemoryFiles files;
    [[nodiscard]] text::FileKind kind(const std::string& path) const override { return files.kind(absolute(path)); }
    [[nodiscard]] text::Result<text::FileBytes> read(const std::string& path, std::uint64_t limit) const override {
      return files.read(absolute(path), limit);
    }
    [[nodiscard]] text::Result<std::vector<text::FolderEntry>> list(const std::string& folder) const override {
      return files.list(absolute(folder));
    }
    [[nodiscard]] text::Outcome write(const std::string& path, std::string_view bytes) override {
      return files.write(absolute(path), bytes);
    }
    [[nodiscard]] text::Outcome make_folder(const std::string& path) override { return files.make_folder(absolute(path)); }
    [[nodiscard]] std::string absolute(const std::string& path) const override { return files.absolute("/year/" + path); }
  };
  Below files;
  files.files.add("/qar.yaml", "paths: {exclude: [\"year/old/**\"]}\noverrides:\n  - {files: \"year/b/*\", stage: final}\n");
  files.files.add("/year/a/report.md", test::draft(body));
  files.files.add("/year/b/report.md", test::draft(body));
  files.files.add("/year/old/report.md", test::draft(body));
  const test::Run run = test::run(files, {"."});
  CHECK(run.files ==
        Strings{"../qar.yaml config", "a/report.md report qar-2025 draft", "b/report.md report qar-2025 final"});
}

TEST_CASE("the command line wins over the draft, the draft over the configuration") {
  text::MemoryFiles files;
  files.add("qar.yaml", "profile: qar-2019\nstage: final\n");
  files.add("a/report.md", test::draft(body));
  files.add("b/report.md", test::draft(body, "profile: qar-2025\nstage: agree\n"));
  CHECK(test::run(files, {"a", "b"}).files ==
        Strings{"qar.yaml config", "a/report.md report qar-2019 final", "b/report.md report qar-2025 agree"});
  check::Settings settings;
  settings.profile = "qar-2019";
  settings.stage = model::Stage::notes;
  CHECK(test::run(files, {"b"}, settings).files == Strings{"qar.yaml config", "b/report.md report qar-2019 notes"});
}

TEST_CASE("select and ignore win over everything") {
  text::MemoryFiles files;
  files.add("qar.yaml", "rules: {section/empty-item: off}\n");
  files.add("a/report.md", test::draft(body));
  check::Settings settings;
  settings.select = {"section/empty-item"};
  test::Run run = test::run(files, {"a"}, settings);
  CHECK(run.count("section/empty-item") == 1);
  CHECK(run.found.size() == 1);
  settings.select = {"section"};
  settings.ignore = {"section/empty-item"};
  run = test::run(files, {"a"}, settings);
  CHECK(run.count("section/empty-item") == 0);
  CHECK(run.count("section") == run.found.size());
}

TEST_CASE("limits of a configuration hold for reading") {
  text::MemoryFiles files;
  files.add("qar.yaml", "limits: {draft_bytes: 200}\n");
  files.add("a/report.md", test::draft(std::string(300, 'x')));
  const test::Run run = test::run(files, {"a/report.md"});
  REQUIRE(run.count("yaml/too-large") == 1);
  CHECK(run.of("yaml/too-large")[0].path == "a/report.md");
}

TEST_CASE("a limit keeps its place, and a configuration that sets one leaves those that it extends as they are") {
  text::MemoryFiles files;
  files.add("base.yaml", "limits:\n  depth: 9\n  draft_bytes: 100\n");
  files.add("qar.yaml", "extends: base.yaml\nlimits: {draft_bytes: 200}\n");
  std::vector<std::string> failures;
  const check::ConfigurationPtr found = check::configuration_for(files, ".", {}, failures);
  const auto written = [&](const read::Limit& limit) {
    if (!limit.where) return std::string("default");
    const text::Source& source = found->sources[limit.where->file];
    return source.path + " " + std::string(source.slice(*limit.where));
  };
  const read::Limits& limits = found->settings.limits;
  CHECK(failures.empty());
  CHECK(limits.draft_bytes.value == 200);
  CHECK(written(limits.draft_bytes) == "qar.yaml 200");
  CHECK(limits.depth.value == 9);
  CHECK(written(limits.depth) == "base.yaml 9");
  CHECK(limits.table_columns.value == 64);
  CHECK(written(limits.table_columns) == "default");
}

}  // namespace
}  // namespace qar
