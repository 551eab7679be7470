// Many jobs: the same findings for any number of threads, each delivered once and in order.
#include <algorithm>
#include <atomic>

#include <fmt/format.h>

#include "check/checked.h"
#include "support/catch.h"

namespace qar {
namespace {

std::string outline(const test::Run& run) {
  std::string all = run.text();
  for (const test::Found& each : run.found) all += each.fingerprint + " " + each.message + "\n";
  for (const std::string& each : run.files) all += each + "\n";
  for (const std::string& each : run.failures) all += each + "\n";
  return all;
}

TEST_CASE("eight threads find what one finds, over all examples, in the same order") {
  const auto files = text::disk_files();
  const std::string examples = QAR_SOURCE_DIR "/examples";
  const test::Run alone = test::run(*files, {examples}, {}, 1);
  REQUIRE(alone.files.size() > 10);
  REQUIRE_FALSE(alone.found.empty());
  CHECK(outline(test::run(*files, {examples}, {}, 8)) == outline(alone));
  CHECK(outline(test::run(*files, {examples}, {}, 0)) == outline(alone));
}

TEST_CASE("many more jobs than threads are delivered in their order") {
  text::MemoryFiles files;
  for (int i = 0; i < 200; ++i)
    files.add(fmt::format("r{:03}/report.md", i), test::draft("## Additional support\n\na w/ b\n"));
  const test::Run run = test::run(files, {"."}, {}, 8);
  CHECK(run.files.size() == 200);
  CHECK(run.count("section/shorthand") == 200);
  CHECK(std::ranges::is_sorted(run.files));
  CHECK(outline(run) == outline(test::run(files, {"."}, {}, 1)));
}

TEST_CASE("a run that is cancelled delivers no further job") {
  text::MemoryFiles files;
  for (int i = 0; i < 50; ++i) files.add(fmt::format("r{:02}/report.md", i), test::draft(""));
  const check::Settings settings;
  const check::Plan plan = check::make_plan(files, {"."}, settings);
  for (const unsigned threads : {1u, 4u}) {
    std::atomic<bool> cancelled = false;
    check::RunOptions options;
    options.threads = threads;
    options.cancelled = &cancelled;
    int delivered = 0;
    check::check_jobs(files, plan.jobs, settings, options, [&](check::Checked&&) {
      if (++delivered == 3) cancelled = true;
    });
    CHECK(delivered == 3);
  }
}

TEST_CASE("each review is shown on the thread that has read it, before its job is delivered") {
  text::MemoryFiles files;
  for (int i = 0; i < 60; ++i) files.add(fmt::format("r{:02}/report.md", i), test::draft(""));
  const check::Settings settings;
  const check::Plan plan = check::make_plan(files, {"."}, settings);
  for (const unsigned threads : {1u, 3u}) {
    check::RunOptions options;
    options.threads = threads;
    REQUIRE(check::threads_for(options, plan.jobs.size()) == threads);
    std::vector<std::string> shown(plan.jobs.size());
    std::atomic<unsigned> last_thread = 0;
    options.visit = [&](const check::ReadReview& read, check::Turn turn) {
      shown[turn.job] += read.review.report->source->path;
      if (turn.thread >= threads) last_thread = turn.thread;
    };
    std::size_t delivered = 0;
    check::check_jobs(files, plan.jobs, settings, options, [&](check::Checked&&) {
      CHECK(shown[delivered] == fmt::format("r{:02}/report.md", delivered));
      ++delivered;
    });
    CHECK(delivered == 60);
    CHECK(last_thread == 0);
  }
  CHECK(check::threads_for({8, nullptr, {}}, 2) == 2);
}

TEST_CASE("no jobs are no work") {
  const text::MemoryFiles files;
  int delivered = 0;
  check::check_jobs(files, {}, {}, {}, [&](check::Checked&&) { ++delivered; });
  check::RunOptions options;
  options.threads = 8;
  check::check_jobs(files, {}, {}, options, [&](check::Checked&&) { ++delivered; });
  CHECK(delivered == 0);
}

constexpr std::string_view slip = "  - id: KT-01\n    observd: Leaders described their visits.\n";

TEST_CASE("evidence that a draft of another folder names is reported once, whichever folder comes first") {
  for (const char* folder : {"a", "z"}) {
    CAPTURE(folder);
    text::MemoryFiles files;
    files.add("m/report.md", test::draft("", fmt::format("evidence: [../{}/kt.yaml]\n", folder)));
    files.add(fmt::format("{}/kt.yaml", folder), test::evidence("KT", slip));
    const test::Run run = test::run(files, {"."});
    CHECK(run.count("evidence/unknown-field") == 1);
    CHECK(std::ranges::count_if(run.files,
                                [](const std::string& file) { return file.find("kt.yaml") != std::string::npos; }) == 1);
  }
}

TEST_CASE("evidence that two drafts name is reported once") {
  text::MemoryFiles files;
  files.add("a/report.md", test::draft("", "evidence: [../shared]\n"));
  files.add("b/report.md", test::draft("", "evidence: [../shared]\n"));
  files.add("shared/kt.yaml", test::evidence("KT", slip));
  for (const unsigned threads : {1u, 4u}) {
    const test::Run run = test::run(files, {"a", "b"}, {}, threads);
    CHECK(run.count("evidence/unknown-field") == 1);
    CHECK(run.files.size() == 3);
  }
}

}  // namespace
}  // namespace qar
