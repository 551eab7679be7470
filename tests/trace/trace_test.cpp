#include "qar/trace/trace.h"

#include <algorithm>

#include "support/catch.h"
#include "traced.h"

namespace qar {
namespace {

trace::Trace small() {
  std::vector<trace::Trace> all = test::traced(test::small_review());
  REQUIRE(all.size() == 1);
  return std::move(all.front());
}

TEST_CASE("Claims and entries know each other") {
  const trace::Trace trace = small();
  REQUIRE(trace.claims.size() == 3);
  REQUIRE(trace.entries.size() == 4);
  CHECK(trace.school == "Larkfield Primary School");
  CHECK(trace.claims[0].text == "Leaders visit lessons every week, and say what they saw.");
  CHECK(trace.claims[0].citations[1].id == "MO-01");
  const auto kt = trace.entry_named("KT-01");
  REQUIRE(kt);
  CHECK(trace.entries[*kt].claims == std::vector<std::size_t>{0, 1});
  CHECK_FALSE(trace.claims[1].citations[1].entry);
  CHECK(trace.claims[1].citations[1].state == "unknown");
  CHECK(trace.cited_claims() == 2);
  CHECK(trace.cited_entries() == 2);
}

TEST_CASE("Sections and parts are covered by claims, entries, reviewers and activities") {
  const trace::Trace trace = small();
  REQUIRE(trace.sections.size() == 1);
  const trace::Section& section = trace.sections[0];
  CHECK(section.id == "leadership");
  CHECK(section.all.claims == 3);
  CHECK(section.all.cited == 2);
  CHECK(section.all.entries == 2);
  CHECK(section.evidence == 3);
  REQUIRE(section.parts.size() == 2);
  CHECK(section.parts[0].reviewers == std::vector<std::string>{"KT", "MO"});
  CHECK(section.parts[1].claims == 2);
  CHECK(section.parts[1].cited == 1);
  CHECK(section.parts[1].activities == std::vector<std::string>{"lesson visit"});
}

TEST_CASE("What suggests something and is not cited is an orphan of its section; the pre-review analysis is none") {
  const trace::Trace trace = small();
  REQUIRE(trace.sections[0].orphans.size() == 1);
  CHECK(trace.entries[trace.sections[0].orphans[0]].id == "LR-01");
  CHECK(trace.other_orphans.empty());
  CHECK(trace.orphans() == 1);
}

TEST_CASE("Reviewers stand in the order of the team, with what they did") {
  const trace::Trace trace = small();
  REQUIRE(trace.reviewers.size() == 3);
  CHECK(trace.reviewers[0].id == "LR");
  CHECK(trace.reviewers[0].not_joint == 1);
  CHECK(trace.reviewers[0].joint == 0);
  CHECK(trace.reviewers[1].id == "KT");
  CHECK(trace.reviewers[1].strengths == 1);
  CHECK(trace.reviewers[1].developments == 1);
  CHECK(trace.reviewers[1].claims == 2);
  CHECK(trace.reviewers[1].days == std::vector<std::string>{"2025-11-11"});
}

TEST_CASE("The heat map counts each aspect; days stand in order, what has none comes last") {
  const trace::Trace trace = small();
  const auto cell = std::ranges::find_if(trace.heat, [](const trace::HeatCell& each) {
    return each.aspect == "provision" && each.activity == "staff meeting";
  });
  REQUIRE(cell != trace.heat.end());
  CHECK(cell->reviewer == "LR");
  CHECK(cell->cited == 0);
  REQUIRE(trace.days.size() == 4);
  CHECK(trace.days[0].weekday == "Monday");
  CHECK(trace.days[0].in_review);
  CHECK(trace.days[3].date.empty());
}

TEST_CASE("A claim is found by any of its lines") {
  const trace::Trace trace = small();
  CHECK(trace.claim_at(15) == 0);
  CHECK(trace.claim_at(16) == 0);
  CHECK_FALSE(trace.claim_at(17));
  CHECK(trace.claim_at(20) == 1);
  CHECK_FALSE(trace.claim_at(1));
  CHECK_FALSE(trace.claim_at(4000));
}

TEST_CASE("What the rules find stands at the claim or the entry that it is about, each by itself") {
  const trace::Trace trace = small();
  const auto has = [&](const std::vector<std::size_t>& notes, std::string_view rule) {
    return std::ranges::any_of(notes, [&](std::size_t i) { return trace.notes[i].rule == rule; });
  };
  CHECK(has(trace.claims[1].notes, "citation/unknown-evidence"));
  CHECK(has(trace.claims[2].notes, "citation/uncited-claim"));
  CHECK(has(trace.claims[1].notes, "citation/few-entries"));
  CHECK(has(trace.entries[*trace.entry_named("LR-01")].notes, "evidence/not-joint"));
  check::Settings draft;
  draft.stage = model::Stage::draft;
  const std::vector<trace::Trace> early = test::traced(test::small_review(), draft);
  // As a draft, the same is one line of advice to `validate`; here it still stands in its place.
  CHECK(std::ranges::any_of(early.at(0).claims[1].notes,
                            [&](std::size_t i) { return early[0].notes[i].rule == "citation/few-entries"; }));
}

TEST_CASE("Evidence without a draft has entries, reviewers and days") {
  text::MemoryFiles files;
  files.add("review/evidence/kt.yaml",
            "qar: evidence/1\nreview: a\nreviewer: {id: KT}\nentries:\n  - {id: KT-01, suggests: strength, observed: x}\n");
  const std::vector<trace::Trace> all = test::traced(files);
  REQUIRE(all.size() == 1);
  CHECK(all[0].draft.empty());
  CHECK(all[0].entries.size() == 1);
  CHECK(all[0].orphans() == 0);
}

TEST_CASE("Evidence in another folder is traced with the draft that names it, and not by itself") {
  text::MemoryFiles files;
  files.add("review/report.md", "---\nqar: report/1\nreview: a\nevidence: [notes]\n---\n");
  files.add("review/notes/kt.yaml",
            "qar: evidence/1\nreview: a\nreviewer: {id: KT}\nentries:\n  - {id: KT-01, suggests: strength, observed: x}\n");
  const std::vector<trace::Trace> all = test::traced(files);
  REQUIRE(all.size() == 1);
  CHECK(all[0].draft == "review/report.md");
  CHECK(all[0].entries.size() == 1);
}

TEST_CASE("What is private is hidden wherever it stands") {
  text::MemoryFiles files = test::small_review();
  files.add("review/report.md", R"(---
qar: report/1
review: larkfield-2025-11
---

## Leadership at all levels

### What went well

- Write to anna.bell@larkfield.example about this. [@KT-01]
)");
  check::Settings settings;
  settings.select = {"all"};
  const std::vector<trace::Trace> all = test::traced(files, settings);
  REQUIRE(all.size() == 1);
  CHECK(all[0].claims[0].text.find("anna.bell") == std::string::npos);
  CHECK(all[0].claims[0].text.starts_with("Write to █"));
  CHECK(all[0].claims[0].text.ends_with("about this."));
  for (const trace::Note& note : all[0].notes) CHECK(note.message.find("anna.bell") == std::string::npos);
}

}  // namespace
}  // namespace qar
