// From paths to jobs: what belongs together, whatever way it was named.
#include "qar/check/plan.h"

#include <algorithm>

#include "check/checked.h"
#include "check/withheld_files.h"
#include "support/catch.h"

namespace qar {
namespace {

using check::make_plan;
using check::Plan;
using Strings = std::vector<std::string>;

Strings paths_of(const std::vector<check::InputFile>& files) {
  Strings paths;
  for (const check::InputFile& file : files) paths.push_back(file.path);
  return paths;
}

text::MemoryFiles two_reviews() {
  text::MemoryFiles files;
  files.add("year/larkfield/report.md", test::draft(""));
  files.add("year/larkfield/evidence/kt.yaml", test::evidence("KT", ""));
  files.add("year/larkfield/evidence/lr.yml", test::evidence("LR", ""));
  files.add("year/larkfield/evidence/notes.txt", "what was said\n");
  files.add("year/ashdown/report.md", test::draft(""));
  files.add("year/ashdown/photo.jpg", "\xFF\xD8");
  return files;
}

TEST_CASE("a folder gives a job for each folder with a draft, sorted") {
  const Plan plan = make_plan(two_reviews(), {"year"}, {});
  REQUIRE(plan.jobs.size() == 2);
  CHECK(plan.jobs[0].folder == "year/ashdown");
  CHECK(plan.jobs[1].folder == "year/larkfield");
  CHECK(paths_of(plan.jobs[1].drafts) == Strings{"year/larkfield/report.md"});
  CHECK(plan.jobs[1].evidence == Strings{"year/larkfield/evidence/kt.yaml", "year/larkfield/evidence/lr.yml"});
  CHECK(plan.jobs[1].loose.empty());
  CHECK_FALSE(plan.jobs[1].drafts[0].named);
  CHECK(plan.passed_over == 1);
  CHECK(plan.failures.empty());
}

TEST_CASE("a draft that is named takes its evidence along") {
  const Plan plan = make_plan(two_reviews(), {"year/larkfield/report.md"}, {});
  REQUIRE(plan.jobs.size() == 1);
  CHECK(plan.jobs[0].drafts[0].named);
  CHECK(plan.jobs[0].evidence.size() == 2);
}

TEST_CASE("neither the order nor the repetition of paths matters, nor how they are written") {
  const text::MemoryFiles files = two_reviews();
  const auto outline = [&](Strings paths) {
    std::string all;
    for (const check::Job& job : make_plan(files, std::move(paths), {}).jobs) {
      all += job.folder + ":";
      for (const check::InputFile& draft : job.drafts) all += " " + draft.path + (draft.named ? "!" : "");
      for (const std::string& path : job.evidence) all += " " + path;
      for (const check::InputFile& file : job.loose) all += " loose " + file.path;
      all += "\n";
    }
    return all;
  };
  const Strings paths = {"year", "year/larkfield/report.md", "year/larkfield/evidence/kt.yaml"};
  const std::string expected = outline(paths);
  CHECK(expected ==
        "year/ashdown: year/ashdown/report.md\n"
        "year/larkfield: year/larkfield/report.md! year/larkfield/evidence/kt.yaml year/larkfield/evidence/lr.yml\n");
  Strings shuffled = paths;
  std::ranges::sort(shuffled);
  do { CHECK(outline(shuffled) == expected); } while (std::ranges::next_permutation(shuffled).found);
  CHECK(outline({"./year/", "year/larkfield//report.md", ".//year/larkfield/report.md", "year"}) == expected);
}

TEST_CASE("evidence named without its draft stands by itself") {
  const Plan plan = make_plan(two_reviews(), {"year/larkfield/evidence/kt.yaml"}, {});
  REQUIRE(plan.jobs.size() == 1);
  CHECK(plan.jobs[0].drafts.empty());
  CHECK(paths_of(plan.jobs[0].loose) == Strings{"year/larkfield/evidence/kt.yaml"});
}

TEST_CASE("a folder of evidence is one review's, not a heap of files") {
  const Plan plan = make_plan(two_reviews(), {"year/larkfield/evidence"}, {});
  REQUIRE(plan.jobs.size() == 1);
  CHECK(plan.jobs[0].folder == "year/larkfield");
  CHECK(plan.jobs[0].drafts.empty());
  CHECK(plan.jobs[0].evidence.size() == 2);
}

TEST_CASE("what .gitignore names is passed over, unless it is named") {
  text::MemoryFiles files = two_reviews();
  files.add("year/.gitignore", "ashdown/\n*.yml\n");
  const Plan plan = make_plan(files, {"year"}, {});
  REQUIRE(plan.jobs.size() == 1);
  CHECK(plan.jobs[0].folder == "year/larkfield");
  CHECK(plan.jobs[0].evidence == Strings{"year/larkfield/evidence/kt.yaml"});
  CHECK(make_plan(files, {"year/ashdown/report.md"}, {}).jobs.size() == 1);
}

TEST_CASE("a .gitignore above the folder holds too, up to the root of the repository") {
  const auto folders_of = [](const text::MemoryFiles& files, const std::string& path) {
    Strings folders;
    for (const check::Job& job : make_plan(files, {path}, {}).jobs) folders.push_back(job.folder);
    return folders;
  };
  text::MemoryFiles files;
  for (const char* review : {"ashdown", "drafts", "larkfield", "old"})
    files.add(std::string("home/reviews/year/") + review + "/report.md", test::draft(""));
  files.add("home/reviews/year/larkfield/evidence/kt.yaml", test::evidence("KT", ""));
  files.add("home/reviews/year/larkfield/evidence/mo.yaml", test::evidence("MO", ""));
  files.add("home/.gitignore", "larkfield/\n");
  files.add("home/reviews/.gitignore", "/year/ashdown/\n/ashdown/\ndrafts/\nmo.yaml\n");
  files.add("home/reviews/year/.gitignore", "old/\n!drafts/\n");

  // Without a repository, what lies above was written for something else.
  CHECK(folders_of(files, "home/reviews/year") ==
        Strings{"home/reviews/year/ashdown", "home/reviews/year/drafts", "home/reviews/year/larkfield"});
  SECTION("a folder .git marks the root") { files.add("home/reviews/.git/HEAD", ""); }
  SECTION("so does a file, as a worktree has it") { files.add("home/reviews/.git", "gitdir: elsewhere\n"); }
  const Strings expected = {"home/reviews/year/drafts", "home/reviews/year/larkfield"};
  CHECK(folders_of(files, "home/reviews/year") == expected);
  CHECK(folders_of(files, "home/reviews") == expected);
  CHECK(make_plan(files, {"home/reviews/year/larkfield"}, {}).jobs.at(0).evidence.size() == 1);
  CHECK(make_plan(files, {"home/reviews/year/larkfield/evidence"}, {}).jobs.at(0).evidence.size() == 1);
  // A folder that is named is looked at, ignored or not.
  CHECK(folders_of(files, "home/reviews/year/ashdown") == Strings{"home/reviews/year/ashdown"});
}

TEST_CASE("hidden folders and files are passed over") {
  text::MemoryFiles files = two_reviews();
  files.add("year/.drafts/report.md", test::draft(""));
  files.add("year/larkfield/.report.md", test::draft(""));
  files.add("year/larkfield/evidence/.kt.yaml", test::evidence("KT", ""));
  const Plan plan = make_plan(files, {"year"}, {});
  REQUIRE(plan.jobs.size() == 2);
  CHECK(plan.jobs[1].drafts.size() == 1);
  CHECK(plan.jobs[1].evidence.size() == 2);
  CHECK(make_plan(files, {"year/.drafts"}, {}).jobs.size() == 1);
}

TEST_CASE("patterns of paths to exclude count from the configuration's folder") {
  text::MemoryFiles files = two_reviews();
  files.add("year/qar.yaml", "paths: {exclude: [\"ash*\", \"larkfield/evidence/lr.*\"]}\n");
  const Plan plan = make_plan(files, {"year"}, {});
  REQUIRE(plan.jobs.size() == 1);
  CHECK(plan.jobs[0].folder == "year/larkfield");
  CHECK(plan.jobs[0].evidence == Strings{"year/larkfield/evidence/kt.yaml"});
  CHECK(make_plan(files, {"year/ashdown/report.md"}, {}).jobs.size() == 1);
}

TEST_CASE("YAML files beside a draft are looked at, and a draft may lie beside another") {
  text::MemoryFiles files = two_reviews();
  files.add("year/larkfield/summary.md", "# Summary\n");
  files.add("year/larkfield/mo.yaml", test::evidence("MO", ""));
  const Plan plan = make_plan(files, {"year/larkfield"}, {});
  REQUIRE(plan.jobs.size() == 1);
  CHECK(paths_of(plan.jobs[0].drafts) == Strings{"year/larkfield/report.md", "year/larkfield/summary.md"});
  CHECK(paths_of(plan.jobs[0].loose) == Strings{"year/larkfield/mo.yaml"});
}

TEST_CASE("a folder that is only linked is not walked") {
  // DiskFiles says of each entry whether it is a link; a link upwards would make the walk endless.
  class Linked final : public text::FileStore {
   public:
    [[nodiscard]] text::FileKind kind(const std::string& path) const override {
      return path.ends_with(".md") ? text::FileKind::file : text::FileKind::folder;
    }
    [[nodiscard]] text::Result<text::FileBytes> read(const std::string& path, std::uint64_t) const override {
      return text::Failure{path};
    }
    [[nodiscard]] text::Result<std::vector<text::FolderEntry>> list(const std::string& folder) const override {
      listed.push_back(folder);
      if (listed.size() > 10) return text::Failure{"endless"};
      return std::vector<text::FolderEntry>{{"report.md", text::FileKind::file, true}, {"up", text::FileKind::folder, true}};
    }
    [[nodiscard]] text::Outcome write(const std::string& path, std::string_view) override { return text::Failure{path}; }
    [[nodiscard]] text::Outcome make_folder(const std::string& path) override { return text::Failure{path}; }
    [[nodiscard]] std::string absolute(const std::string&) const override { return "/"; }
    mutable std::vector<std::string> listed;
  };
  const Linked files;
  const Plan plan = make_plan(files, {"year"}, {});
  CHECK(plan.failures.empty());
  REQUIRE(plan.jobs.size() == 1);
  CHECK(paths_of(plan.jobs[0].drafts) == Strings{"year/report.md"});
}

TEST_CASE("a path that is not there, or is neither file nor folder, is one line, and the others are still taken") {
  test::WithheldFiles files;
  files.add("a/report.md", test::draft(""));
  files.make_odd("pipe");
  const Plan plan = make_plan(files, {"a", "nowhere", "pipe"}, {});
  CHECK(plan.jobs.size() == 1);
  CHECK(plan.failures == Strings{"nowhere: no such file or folder", "pipe: neither a file nor a folder"});
}

TEST_CASE("a folder that may not be read is one line, and the others are still taken") {
  test::WithheldFiles files;
  files.add("a/report.md", test::draft(""));
  files.add("b/report.md", test::draft(""));
  files.add("c/report.md", test::draft(""));
  files.add("c/evidence/kt.yaml", test::evidence("KT", ""));
  files.withhold("b");
  files.withhold("c/evidence");
  const Plan plan = make_plan(files, {"a", "b", "c"}, {});
  CHECK(plan.jobs.size() == 2);
  CHECK(plan.failures == Strings{"b: permission denied", "c/evidence: permission denied"});
}

TEST_CASE("a folder without drafts gives nothing to do") {
  text::MemoryFiles files;
  files.add("a/photo.jpg", "");
  const Plan plan = make_plan(files, {"a"}, {});
  CHECK(plan.jobs.empty());
  CHECK(plan.passed_over == 1);
}

TEST_CASE("standard input is a draft or evidence by its name, else by its content") {
  const text::MemoryFiles files = two_reviews();
  const auto plan_of = [&](std::string name, std::string text) {
    check::Settings settings;
    settings.stdin_name = std::move(name);
    return make_plan(files, {"-"}, settings, std::move(text));
  };
  const Plan nameless = plan_of("", test::draft(""));
  REQUIRE(nameless.jobs.size() == 1);
  CHECK(paths_of(nameless.jobs[0].drafts) == Strings{"<stdin>"});
  CHECK(nameless.jobs[0].drafts[0].named);
  CHECK(paths_of(plan_of("", test::evidence("KT", "")).jobs[0].loose) == Strings{"<stdin>"});
  const Plan named = plan_of("year/larkfield/report.md", test::draft(""));
  CHECK(named.jobs[0].evidence.size() == 2);
  CHECK(paths_of(plan_of("year/larkfield/evidence/kt.yaml", "").jobs[0].loose) ==
        Strings{"year/larkfield/evidence/kt.yaml"});
}

TEST_CASE("standard input stands for the file whose name it bears") {
  check::Settings settings;
  settings.stdin_name = "year/larkfield/report.md";
  const Plan plan = make_plan(two_reviews(), {"-", "year", "year/larkfield/report.md"}, settings, "typed just now");
  REQUIRE(plan.jobs.size() == 2);
  REQUIRE(plan.jobs[1].drafts.size() == 1);
  CHECK(plan.jobs[1].drafts[0].text == "typed just now");
}

}  // namespace
}  // namespace qar
