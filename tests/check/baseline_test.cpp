// Baselines in memory: what is held back, what is stale, and what is written.
#include "qar/check/baseline.h"

#include <fmt/format.h>

#include "qar/check/baseline_use.h"
#include "qar/check/fixes.h"

#include "check/checked.h"
#include "check/fingerprints.h"
#include "support/catch.h"

namespace qar {
namespace {

constexpr std::string_view head = "# qar baseline 1\n";

/// A run with a baseline, in a folder of files.
struct WithBaseline {
  text::MemoryFiles& files;
  check::Settings settings{};
  std::string path = "known.baseline";
  bool takes_all = false;

  std::vector<std::string> told{}, stale{};  // rules, of findings that nothing holds back
  std::size_t held_back = 0, added = 0, dropped = 0;
  std::string written{};

  void run(const std::vector<std::string>& paths = {"."}) {
    auto read = check::Baseline::read(files, path);
    auto baseline = std::make_shared<check::Baseline>(read.ok() ? std::move(read.value()) : check::Baseline(files, path));
    if (takes_all) baseline->take_all();
    settings.baseline = baseline;
    check::BaselineUse use(*baseline, files, settings);
    const check::Plan plan = check::make_plan(files, paths, settings);
    const auto take = [&](const check::Checked& checked) {
      use.count(checked);
      for (const diag::Diagnostic& each : checked.findings) {
        if (each.in_baseline) ++held_back;
        if (!each.suppressed) told.emplace_back(each.rule);
      }
    };
    for (const auto& configuration : plan.configurations) take(check::check_configuration(*configuration, settings));
    check::check_jobs(files, plan.jobs, settings, {}, take);
    const check::Checked about = use.stale();
    for (const diag::Diagnostic& each : about.findings) stale.push_back(each.message);
    added = use.added();
    dropped = use.dropped();
    written = check::Baseline::text(use.entries());
  }
};

const std::string body = "## Context and character of the school\n\nSee (@KT-01).\n\nTBC\n";

TEST_CASE("Baseline: what is in it is held back, wherever its lines have moved") {
  text::MemoryFiles files;
  files.add("r/report.md", test::draft(body));
  WithBaseline first{files};
  first.run();
  REQUIRE(first.told.size() > 1);
  // Unfinished work is one finding a rule, and each of its places an entry.
  CHECK(first.added > first.told.size());
  files.add("known.baseline", first.written);

  WithBaseline again{files};
  again.run();
  CHECK(again.told.empty());
  CHECK(again.held_back == first.added);
  CHECK(again.stale.empty());
  CHECK(again.written == first.written);

  files.add("r/report.md", test::draft("<!-- a word -->\n\n" + body + "\nSee (@KT-01).\n"));
  WithBaseline moved{files};
  moved.run();
  // The second of two equal findings is new.
  CHECK(moved.told == std::vector<std::string>{"citation/malformed"});
  CHECK(moved.stale.empty());
}

TEST_CASE("Baseline: it holds at every stage, though unfinished work is one finding at an early one") {
  text::MemoryFiles files;
  files.add("r/report.md", test::draft("## Leadership at all levels\n"));
  WithBaseline early{files};
  early.settings.select = {"section/missing-section"};
  early.settings.stage = model::Stage::draft;
  early.run();
  CHECK(early.told.size() == 1);
  CHECK(early.added > 2);
  files.add("known.baseline", early.written);
  WithBaseline late{files};
  late.settings.select = early.settings.select;
  late.settings.stage = model::Stage::final;
  late.run();
  CHECK(late.told.empty());
  CHECK(late.held_back == early.added);
}

TEST_CASE("Baseline: an entry that is found no more is stale, if it was looked for") {
  text::MemoryFiles files;
  files.add("r/report.md", test::draft("## Context and character of the school\n"));
  files.add("s/report.md", test::draft("## Context and character of the school\n"));
  const std::string entry = "9b73a8143e84abab citation/malformed ";
  files.add("known.baseline", fmt::format("{}{}gone.md\n{}r/report.md\n", head, entry, entry));

  WithBaseline all{files};
  all.run();
  CHECK(all.stale.size() == 2);
  CHECK(all.dropped == 2);
  WithBaseline part{files};
  part.run({"s"});
  CHECK(part.stale == std::vector<std::string>{"`citation/malformed` is no longer found here in `gone.md`"});
  CHECK(part.written.find("r/report.md") != std::string::npos);
  WithBaseline selected{files};
  selected.settings.select = {"section"};
  selected.run();
  CHECK(selected.stale.empty());
  CHECK(selected.dropped == 0);
  WithBaseline ignored{files};
  ignored.settings.ignore = {"citation/malformed"};
  ignored.run();
  CHECK(ignored.dropped == 0);
  WithBaseline without{files};
  without.settings.evidence = false;
  without.run();
  CHECK(without.dropped == 1);
}

TEST_CASE("Baseline: the configuration says how bad a stale entry is") {
  text::MemoryFiles files;
  files.add("qar.yaml", "rules: {config/stale-baseline: error}\n");
  files.add("known.baseline", fmt::format("{}9b73a8143e84abab citation/malformed gone.md\n", head));
  auto baseline = check::Baseline::read(files, "known.baseline");
  REQUIRE(baseline.ok());
  const check::Settings settings;
  const check::Checked stale = check::BaselineUse(baseline.value(), files, settings).stale();
  REQUIRE(stale.findings.size() == 1);
  CHECK(stale.findings[0].severity == diag::Severity::error);
  CHECK((*stale.sources)[stale.findings[0].where.file].slice(stale.findings[0].where) ==
        "9b73a8143e84abab citation/malformed gone.md");
}

TEST_CASE("Baseline: paths count from its own folder") {
  text::MemoryFiles files;
  files.add("2025/r/report.md", test::draft(body));
  files.add("2025/qar.yaml", "rulez: {}\n");
  for (const auto& [path, shown] : {std::pair{"known.baseline", " 2025/r/report.md\n"},
                                    {"2025/known.baseline", " r/report.md\n"},
                                    {"lists/known.baseline", " ../2025/r/report.md\n"}}) {
    WithBaseline made{files};
    made.path = path;
    made.run();
    CHECK(made.written.find(shown) != std::string::npos);
    CHECK(made.written.find("config/unknown-key") != std::string::npos);
  }
}

TEST_CASE("Baseline: written in order, and with nothing of what the findings say") {
  text::MemoryFiles files;
  files.add("b/report.md", test::draft(body));
  files.add("a/report.md", test::draft(body));
  WithBaseline made{files};
  made.takes_all = true;
  made.run();
  CHECK(made.told.empty());
  CHECK(made.added > 0);
  CHECK(made.written.starts_with(head));
  CHECK(made.written.find("TBC") == std::string::npos);
  CHECK(made.written.find("a/report.md") < made.written.find("b/report.md"));
  CHECK(made.written.rfind("a/report.md") < made.written.find("b/report.md"));
}

TEST_CASE("Baseline: what may stand in it") {
  text::MemoryFiles files;
  const auto read = [&](std::string text) {
    files.add("known", std::move(text));
    return check::Baseline::read(files, "known");
  };
  const std::string entry = "9b73a8143e84abab citation/malformed my report.md";
  REQUIRE(read(fmt::format("{}\n# a remark\n{}\r\n{}\n", head, entry, entry)).ok());
  auto twice = read(fmt::format("{}{}\n{}", head, entry, entry));
  REQUIRE(twice.value().entries().size() == 1);
  CHECK(twice.value().entries()[0].path == "my report.md");
  CHECK(read("# qar baseline 1\r\n").ok());

  CHECK(read("").message() == "known:1:1: a baseline begins with the line `# qar baseline 1`");
  CHECK(read("---\nqar: report/1\n").message().starts_with("known:1:1: "));
  CHECK(read("# qar baseline 2\n").message().find("another version") != std::string::npos);
  CHECK(read(fmt::format("{}\n9b73 a/b c\n", head)).message().starts_with("known:3:1: not an entry"));
  CHECK(read(fmt::format("{}9b73a8143e84abab citation/malformed\n", head)).message().starts_with("known:2:1: "));
  CHECK(read(fmt::format("{}9b73a8143e84abab citation report.md\n", head)).message().starts_with("known:2:1: "));
  CHECK(read(fmt::format("{}<<<<<<< ours\n", head)).message().find("merge") != std::string::npos);
  CHECK(read("\xFF\xFE#").message().starts_with("known:1:1: "));
  CHECK(check::Baseline::read(files, "nowhere").message() == "nowhere: no such file");
}

TEST_CASE("Baseline: a renamed rule's entries still hold, and are written under its name of now") {
  text::MemoryFiles files;
  const std::string draft = test::draft("## Context and character of the school\n\n(@KT-01)\n\n(@KT-01)\n");
  files.add("report.md", draft);
  // As an earlier version would have made them, when the rule was called otherwise.
  check::Settings settings;
  settings.select = {"citation/malformed"};
  const check::Plan plan = check::make_plan(files, {"report.md"}, settings);
  const check::Checked checked = check::check_job(files, plan.jobs[0], settings);
  std::string text(head);
  for (const std::string& each :
       check::fingerprints_as("citation/odd-form", "citation/malformed", checked.findings, *checked.sources))
    text += each + " citation/odd-form report.md\n";
  files.add("known.baseline", text);

  const auto name_of_now = [](std::string_view rule) -> std::string_view {
    return rule == "citation/odd-form" ? "citation/malformed" : rule;
  };
  auto read = check::Baseline::read(files, "known.baseline", name_of_now);
  REQUIRE(read.ok());
  const auto baseline = std::make_shared<check::Baseline>(std::move(read.value()));
  settings.baseline = baseline;
  check::BaselineUse use(*baseline, files, settings);
  const check::Checked again = check::check_job(files, plan.jobs[0], settings);
  use.count(again);
  REQUIRE(again.findings.size() == 2);
  CHECK(again.findings[0].in_baseline);
  CHECK(again.findings[1].in_baseline);
  CHECK(use.added() == 0);
  CHECK(use.dropped() == 0);
  REQUIRE(use.entries().size() == 2);
  for (const check::BaselineEntry& each : use.entries()) CHECK(each.rule == "citation/malformed");
  CHECK(use.entries()[0].fingerprint != baseline->entries()[0].fingerprint);
}

TEST_CASE("Baseline: a suppressed finding is no part of it") {
  text::MemoryFiles files;
  files.add("r/report.md", test::draft("<!-- qar:off-file because it is a copy -->\n\n" + body));
  WithBaseline made{files};
  made.run();
  CHECK(made.written == head);
}

TEST_CASE("Baseline: what it holds back is not fixed") {
  text::MemoryFiles files;
  files.add("r/report.md", test::draft(body));
  CHECK(check::make_fixes(files, {"."}, {}, {}, {}).files.size() == 1);
  WithBaseline made{files};
  made.takes_all = true;
  made.run();
  CHECK(check::make_fixes(files, {"."}, made.settings, {}, {}).files.empty());
}

}  // namespace
}  // namespace qar
