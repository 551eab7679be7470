#include "qar/text/utf8.h"

#include "draft.h"
#include "support/catch.h"

using namespace qar;
using test::Draft;

namespace {

/// A whole cover; `more` is added, or takes the place of the field with the same key.
std::string cover_with(std::string_view more) {
  return "---\nqar: report/1\nreview: larkfield-2025-11\nschool: {name: Larkfield Primary School}\n"
         "dates: {from: 2025-11-10, to: 2025-11-12}\nteam: {lead: LR}\n" +
         std::string(more) + "---\n";
}

std::string written(const model::Field& field) { return field ? std::string(field->value) : std::string("(absent)"); }

}  // namespace

TEST_CASE("a whole cover is read without a problem") {
  const Draft draft(R"(---
qar: report/1
profile: qar-2025
review: larkfield-2025-11
stage: agree
school: {name: Larkfield Primary School, phase: primary, headteacher: Maren Tolley, hub: North West, region: North West, trust: none, urn: 007041}
dates: {from: 2025-11-10, to: 2025-11-12}
team: {lead: LR, reviewers: [KT, MO], planned: 4, people: {KT: {name: Ada Quill, post: headteacher, school: Harbour Academy}}}
estimates: {overall: Effective, leadership: Leading}
previous: {date: 2024-11, estimate: Effective, report: ../2024/report.md, ebis: [one, two]}
ofsted: {date: 2025-12-09, outcome: {inclusion: strong standard}}
areas_of_excellence:
  - {title: Early reading, category: Pupil Learning, status: accredited, contact: {name: Idris Pellow, post: leader, email: a@b.example}}
target_group: "pupils who are persistently absent"
agreed: {lead_reviewer: 2025-11-12, school: 2025-11-14}
evidence: [evidence, notes/late.yaml]
---
)");
  CHECK(draft.problems().empty());
  const model::Cover& cover = draft.cover();
  REQUIRE(cover.school);
  CHECK(written(cover.school->name) == "Larkfield Primary School");
  CHECK(draft.at(cover.school->phase->where) == "primary");
  CHECK(written(cover.school->urn) == "007041");
  REQUIRE(cover.stage);
  CHECK(cover.stage->value == model::Stage::agree);
  REQUIRE(cover.dates);
  CHECK(cover.dates->to->value.iso() == "2025-11-12");
  REQUIRE(cover.team);
  CHECK(cover.team->reviewers.size() == 2);
  CHECK(cover.team->planned->value == 4);
  REQUIRE(cover.team->people.size() == 1);
  CHECK(written(cover.team->people[0].school) == "Harbour Academy");
  REQUIRE(cover.estimates);
  CHECK_FALSE(cover.estimates->declined);
  REQUIRE(cover.estimates->find("leadership"));
  CHECK(draft.at(cover.estimates->find("leadership")->value.where) == "Leading");
  REQUIRE(cover.previous);
  CHECK(cover.previous->date->value.iso() == "2024-11-01");
  CHECK(cover.previous->ebis.size() == 2);
  REQUIRE(cover.ofsted);
  CHECK_FALSE(cover.ofsted->outcome);
  CHECK(cover.ofsted->areas.size() == 1);
  REQUIRE(cover.areas_of_excellence.size() == 1);
  CHECK(written(cover.areas_of_excellence[0].contact->post) == "leader");
  CHECK(written(cover.target_group) == "pupils who are persistently absent");
  CHECK(draft.at(cover.target_group->where) == "\"pupils who are persistently absent\"");
  CHECK(cover.agreed->school->value.iso() == "2025-11-14");
  CHECK(cover.evidence.size() == 2);
}

TEST_CASE("words that stand for a whole field") {
  const Draft draft(
      cover_with("estimates: declined\nprevious: first review\nofsted: not yet inspected\nareas_of_excellence: []\n"));
  CHECK(draft.problems().empty());
  CHECK(draft.cover().estimates->declined);
  CHECK(draft.cover().previous->first_review);
  CHECK(draft.cover().ofsted->not_yet_inspected);
  CHECK(draft.cover().areas_of_excellence.empty());
}

TEST_CASE("a word that is none of them is reported, and the field is absent") {
  const Draft draft(cover_with("estimates: Effective\nprevious: second review\n"));
  CHECK(draft.problems() == "cover/unknown-value: Effective\ncover/unknown-value: second review\n");
  CHECK_FALSE(draft.cover().estimates);
  CHECK_FALSE(draft.cover().previous);
}

TEST_CASE("what is missing is reported where it would stand") {
  CHECK(Draft("# Review report\n").problems() == "cover/missing-front-matter: \n");
  CHECK(Draft("---\n---\n\n# Review report\n").problems() == "yaml/empty: \n");
  const Draft draft(
      "---\nqar: report/1\nreview: r-1\nschool: {phase: primary}\ndates: {from: 2025-11-10, to: }\nteam: {lead: LR}\n---\n");
  CHECK(draft.problems() == "cover/missing-field: \ncover/missing-field: to\n");
  CHECK(draft.result.problems.front().where.begin == draft.source.text.find("{phase"));
}

TEST_CASE("after a syntax error nothing is called missing") {
  const Draft draft(
      "---\nqar: report/1\nreview: larkfield-2025-11\nschool: {name: Larkfield\ndates: {from: 2025-11-10, to: "
      "2025-11-12}\n---\n");
  CHECK(draft.report().yaml.recovered);
  CHECK(draft.problems().find("missing-field: \n") == std::string::npos);
}

TEST_CASE("fields under other names and values in other forms are read, and mended together") {
  const Draft draft(
      cover_with("Stage: Final\nprevious: {date: November 2024, estimate: Effective}\nEstimates: Declined\nagreed: {school: "
                 "14 Nov 2025}\n"));
  CHECK(draft.cover().stage->value == model::Stage::final);
  CHECK(draft.cover().estimates->declined);
  CHECK(draft.cover().previous->date->value.iso() == "2024-11-01");
  CHECK(draft.cover().agreed->school->value.iso() == "2025-11-14");
  CHECK(draft.mended() == cover_with("stage: final\nprevious: {date: 2024-11, estimate: Effective}\nestimates: "
                                     "declined\nagreed: {school: 2025-11-14}\n"));
  // One finding a kind, not one a place.
  CHECK(draft.result.problems.size() == 3);
}

TEST_CASE("a date without a year takes the year of the review") {
  const Draft draft(
      "---\nqar: report/1\nreview: r-1\nschool: {name: Larkfield}\ndates: {from: 2025-11-10, to: 12/11}\nteam: {lead: "
      "LR}\nagreed: {school: 14 November}\n---\n");
  CHECK(draft.cover().dates->to->value.iso() == "2025-11-12");
  CHECK(draft.cover().agreed->school->value.iso() == "2025-11-14");
}

TEST_CASE("values that cannot be read are reported and absent") {
  const Draft draft(cover_with(
      "previous: {date: 2024, estimate: Effective}\nofsted: {date: 2023-02-30, outcome: [good]}\ntarget_group: {size: 3}\n"
      "areas_of_excellence: [reading]\nagreed: yes\n"));
  CHECK_FALSE(draft.cover().previous->date);
  CHECK(written(draft.cover().previous->estimate) == "Effective");
  CHECK_FALSE(draft.cover().ofsted->date);
  CHECK_FALSE(draft.cover().ofsted->outcome);
  CHECK_FALSE(draft.cover().target_group);
  CHECK(draft.cover().areas_of_excellence.empty());
  CHECK_FALSE(draft.cover().agreed);
  CHECK(draft.problems() ==
        "cover/bad-date: 2024\ncover/bad-date: 2023-02-30\ncover/wrong-type: [good]\ncover/wrong-type: reading\n"
        "cover/wrong-type: {size: 3}\ncover/wrong-type: yes\n");
}

TEST_CASE("a long value is cut in the message between two characters") {
  std::string value;
  for (int i = 0; i < 50; ++i) value += "é";
  const Draft draft(cover_with("previous: {date: x" + value + "}\n"));
  REQUIRE(draft.result.problems.size() == 1);
  CHECK_FALSE(text::first_invalid_utf8(draft.result.problems.front().message));
}

TEST_CASE("an unknown field names the nearest known one") {
  const Draft draft(cover_with("target-group: young carers\n"));
  REQUIRE(draft.problems() == "cover/unknown-field: target-group\n");
  CHECK(draft.result.problems.front().help == "write `target_group`");
  CHECK_FALSE(draft.cover().target_group);
}

TEST_CASE("signs by which a draft is known before it is read") {
  using read::draft_signs;
  using read::DraftSigns;
  CHECK(draft_signs("---\nreview: x\nqar: report/1\n---\n") == DraftSigns::declared);
  CHECK(draft_signs("\xEF\xBB\xBF---\r\nqar: report/1\r\n---\r\n") == DraftSigns::declared);
  CHECK(draft_signs("---\nqar: evidence/1\n---\n") == DraftSigns::likely);
  CHECK(draft_signs("\u2014-\nqar: report/1\n\u2014-\n") == DraftSigns::likely);
  CHECK(draft_signs("\u2013\u2013\u2013\ntitle: x\n") == DraftSigns::likely);
  CHECK(draft_signs("---\ntitle: a page of something else\n---\nqar: no front matter\n") == DraftSigns::none);
  CHECK(draft_signs("# Notes\n\n- a list\n") == DraftSigns::none);
  CHECK(draft_signs("") == DraftSigns::none);
}
