// One job: which evidence belongs to a draft, by which profile it is judged, and what is passed over.
#include <algorithm>

#include "qar/model/lock.h"

#include "check/checked.h"
#include "support/catch.h"

namespace qar {
namespace {

using Strings = std::vector<std::string>;

constexpr std::string_view cites =
    "## Leadership at all levels\n\n### What went well\n\n- Leaders visit lessons. [@KT-01]\n";
constexpr std::string_view entry = "  - id: KT-01\n    observed: Leaders described their visits.\n";

TEST_CASE("a draft is held against the evidence beside it") {
  text::MemoryFiles files;
  files.add("a/report.md", test::draft(cites));
  files.add("a/evidence/kt.yaml", test::evidence("KT", entry));
  files.add("b/report.md", test::draft(cites));
  files.add("b/evidence/kt.yaml", test::evidence("KT", "  - id: KT-02\n    observed: Leaders described their visits.\n"));
  const test::Run run = test::run(files, {"a", "b"});
  REQUIRE(run.count("citation/unknown-evidence") == 1);
  CHECK(run.of("citation/unknown-evidence")[0].path == "b/report.md");
  CHECK(run.files == Strings{"a/evidence/kt.yaml evidence qar-2025", "a/report.md report qar-2025 draft",
                             "b/evidence/kt.yaml evidence qar-2025", "b/report.md report qar-2025 draft"});
}

TEST_CASE("without evidence a draft is held against itself only") {
  text::MemoryFiles files;
  files.add("report.md", test::draft(cites));
  files.add("evidence/kt.yaml", test::evidence("KT", "  - id: KT-02\n"));
  check::Settings settings;
  settings.evidence = false;
  const test::Run run = test::run(files, {"."}, settings);
  CHECK(run.count("citation/unknown-evidence") == 0);
  CHECK(run.files == Strings{"report.md report qar-2025 draft"});
}

TEST_CASE("a draft may name its evidence, as files or folders, counted from its own folder") {
  text::MemoryFiles files;
  files.add("a/report.md", test::draft(cites, "evidence: [../notes, ../more/lr.yaml]\n"));
  files.add("notes/kt.yaml", test::evidence("KT", entry));
  files.add("more/lr.yaml", test::evidence("LR", "  - id: LR-01\n"));
  const test::Run run = test::run(files, {"a/report.md"});
  CHECK(run.count("citation/unknown-evidence") == 0);
  CHECK(run.files.size() == 3);
}

TEST_CASE("evidence that a draft names and that is not there is found in the draft") {
  text::MemoryFiles files;
  files.add("a/report.md", test::draft(cites, "evidence: [../notes]\n"));
  const test::Run run = test::run(files, {"a/report.md"});
  REQUIRE(run.count("cover/missing-evidence") == 1);
  CHECK(run.of("cover/missing-evidence")[0].line == 4);
}

TEST_CASE("the command line may name other evidence") {
  text::MemoryFiles files;
  files.add("report.md", test::draft(cites));
  files.add("evidence/kt.yaml", test::evidence("KT", "  - id: KT-02\n"));
  files.add("other/kt.yaml", test::evidence("KT", entry));
  check::Settings settings;
  settings.evidence_paths = {"other"};
  const test::Run run = test::run(files, {"report.md"}, settings);
  CHECK(run.count("citation/unknown-evidence") == 0);
  CHECK(run.files == Strings{"other/kt.yaml evidence qar-2025", "report.md report qar-2025 draft"});
}

TEST_CASE("a folder with evidence and no draft is checked for what evidence alone can show") {
  text::MemoryFiles files;
  files.add("evidence/kt.yaml", test::evidence("KT", "  - id: KT-01\n    observed: a\n  - id: KT-01\n    observed: b\n"));
  files.add("evidence/lr.yaml", test::evidence("LR", "  - id: LR-01\n    observd: a\n"));
  const test::Run run = test::run(files, {"."});
  CHECK(run.files == Strings{"evidence/kt.yaml evidence qar-2025", "evidence/lr.yaml evidence qar-2025"});
  CHECK(run.count("evidence/duplicate-id") == 1);
  CHECK(run.count("evidence/unknown-field") == 1);
}

TEST_CASE("evidence that lies beside a draft and not in its folder is read, and said") {
  text::MemoryFiles files;
  files.add("report.md", test::draft(cites));
  files.add("kt.yaml", test::evidence("KT", entry));
  const test::Run run = test::run(files, {"."});
  REQUIRE(run.count("evidence/not-attached") == 1);
  CHECK(run.of("evidence/not-attached")[0].path == "kt.yaml");
}

TEST_CASE("evidence in the folder evidence that a draft does not name is not lost either") {
  text::MemoryFiles files;
  files.add("report.md", test::draft(cites, "evidence: [evidence/kt.yaml]\n"));
  files.add("evidence/kt.yaml", test::evidence("KT", entry));
  files.add("evidence/lr.yaml", test::evidence("LR", "  - id: LR-01\n    observd: a\n"));
  const test::Run run = test::run(files, {"."});
  CHECK(run.count("evidence/unknown-field") == 1);
  CHECK(run.count("evidence/not-attached") == 1);
}

TEST_CASE("two drafts in one folder share its evidence, whose findings are said once") {
  text::MemoryFiles files;
  files.add("first.md", test::draft(cites));
  files.add("second.md", test::draft(cites));
  files.add("evidence/kt.yaml", test::evidence("KT", "  - id: KT-01\n    observd: a\n"));
  const test::Run run = test::run(files, {"."});
  CHECK(run.count("evidence/unknown-field") == 1);
  CHECK(run.files.size() == 3);
}

TEST_CASE("the profile is that of the review's dates, unless one is named") {
  text::MemoryFiles files;
  files.add("old.md", test::draft("", "dates: {from: 2024-11-11, to: 2024-11-13}\n"));
  files.add("new.md", test::draft("", "dates: {from: 2025-11-10, to: 2025-11-12}\n"));
  files.add("none.md", test::draft(""));
  files.add("named.md", test::draft("", "profile: qar-2019\ndates: {from: 2025-11-10, to: 2025-11-12}\n"));
  CHECK(test::run(files, {"."}).files == Strings{"named.md report qar-2019 draft", "new.md report qar-2025 draft",
                                                 "none.md report qar-2025 draft", "old.md report qar-2019 draft"});
}

TEST_CASE("an unknown profile is found in the draft, with the nearest one, and another takes its place") {
  text::MemoryFiles files;
  files.add("report.md", test::draft("", "profile: qar-2020\n"));
  const test::Run run = test::run(files, {"report.md"});
  CHECK(run.count("cover/unknown-profile") == 1);
  CHECK(run.files == Strings{"report.md report qar-2025 draft"});
}

TEST_CASE("a profile of one's own is a file, and what is wrong in it is found there") {
  text::MemoryFiles files;
  files.add("a/report.md", test::draft("## Welcome\n", "profile: ../house.yaml\n"));
  files.add("house.yaml",
            "qar: profile/1\nid: house\ntitle: Our reviews\nextends: qar-2025\nsections:\n  - {id: welcome, before: "
            "context, title: Welcome}\nrulez: {}\n");
  const test::Run run = test::run(files, {"a/report.md"});
  CHECK(run.files == Strings{"a/report.md report house draft"});
  CHECK(run.count("section/unknown-heading") == 0);
  CHECK(run.failures.empty());
  CHECK(std::ranges::any_of(
      run.found, [](const test::Found& each) { return each.path == "a/../house.yaml" || each.path == "house.yaml"; }));
}

TEST_CASE("a profile that is named as an input is checked") {
  text::MemoryFiles files;
  files.add("house.yaml",
            "qar: profile/1\nid: house\ntitle: Our reviews\nextends: qar-2025\nrules: {section/emty-item: off}\n");
  const test::Run run = test::run(files, {"house.yaml"});
  CHECK(run.files == Strings{"house.yaml profile"});
  CHECK(run.count("config/unknown-rule") == 1);
}

TEST_CASE("Markdown and YAML of other people in a folder are passed over, and counted") {
  text::MemoryFiles files;
  files.add("README.md", "# Reviews of the year\n");
  files.add("LIESMICH.md",
            "# Gr\xFC\xDF"
            "e\n");
  files.add("workflow.yml", "on: push\njobs: {}\n");
  files.add("latin.yaml",
            "name: Gr\xFC\xDF"
            "e\n");
  files.add("report.md", test::draft(""));
  const test::Run run = test::run(files, {"."});
  CHECK(run.files == Strings{"report.md report qar-2025 draft"});
  CHECK(run.passed_over == 4);
  CHECK(run.count("yaml") == 0);
}

TEST_CASE("what is named is never passed over, and neither is a draft with a spoilt fence") {
  text::MemoryFiles files;
  files.add("README.md", "# Reviews of the year\n");
  files.add("spoilt.md", "\xE2\x80\x94-\nqar: report/1\n\xE2\x80\x94-\n\n## Additional support\n\nNone.\n");
  CHECK(test::run(files, {"README.md"}).files == Strings{"README.md report qar-2025 draft"});
  const test::Run run = test::run(files, {"."});
  CHECK(run.files == Strings{"spoilt.md report qar-2025 draft"});
  CHECK_FALSE(run.found.empty());
}

TEST_CASE("A job shows each of its reviews, with findings of unfinished work each by itself") {
  text::MemoryFiles files;
  files.add("r/report.md",
            test::draft("## Leadership at all levels\n\n### What went well\n\n- One. [@KT-01]\n- Two. [@KT-01]\n",
                        "profile: qar-2025\n"));
  files.add("r/evidence/kt.yaml", test::evidence("KT", "  - {id: KT-01, suggests: strength, observed: Seen.}\n"));
  files.add("r/review.lock", "# qar lock 1\nseal lead report.md estimate/overall 0123456789abcdef Effective\n");
  const check::Plan plan = check::make_plan(files, {"r"}, {});
  REQUIRE(plan.jobs.size() == 1);
  std::size_t reviews = 0, few = 0;
  const check::Checked checked = check::check_job(files, plan.jobs[0], {}, [&](const check::ReadReview& each) {
    ++reviews;
    REQUIRE(each.review.lock != nullptr);
    CHECK(each.review.lock->seals.size() == 1);
    for (const diag::Diagnostic& finding : each.findings)
      if (finding.rule == "citation/few-entries") ++few;
  });
  CHECK(reviews == 1);
  CHECK(few == 2);
  // The same in one line of advice.
  CHECK(std::ranges::count_if(checked.findings,
                              [](const diag::Diagnostic& each) { return each.rule == "citation/few-entries"; }) == 1);
}

TEST_CASE("What is suppressed is shown apart, with its reason") {
  text::MemoryFiles files;
  files.add("r/report.md",
            test::draft("## Additional support\n\n<!-- qar:off-next section/shorthand because it is a quotation "
                        "-->\na w/ b\n\n<!-- qar:off-next section/shorthand -->\nc w/ d\n"));
  const check::Plan plan = check::make_plan(files, {"r"}, {});
  REQUIRE(plan.jobs.size() == 1);
  Strings reasons;
  static_cast<void>(check::check_job(files, plan.jobs[0], {}, [&](const check::ReadReview& each) {
    for (const diag::Diagnostic& finding : each.findings) CHECK_FALSE(finding.suppressed);
    for (const diag::Diagnostic& finding : each.held_back)
      if (finding.rule == "section/shorthand") reasons.push_back(finding.suppressed.value_or("none"));
  }));
  CHECK(reasons == Strings{"it is a quotation", ""});
}

}  // namespace
}  // namespace qar
