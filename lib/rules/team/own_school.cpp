#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "../evidence_entries.h"

namespace qar::rules::team {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
---
qar: report/1
school: {name: Larkfield Primary School}
team:
  lead: LR
  reviewers: [KT, MO]
  people:
    MO: {post: headteacher, school: «Larkfield Primary School»}
---
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT, role: visiting reviewer, school: «larkfield primary school»}
entries: []
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
school: {name: Larkfield Primary School}
team: {lead: LR, reviewers: [KT]}
---
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT, role: visiting reviewer, school: Larkfield Infant School}
entries: []
=== evidence/school.yaml
qar: evidence/1
reviewer: {id: AH, role: school leader, school: Larkfield Primary School}
entries: []
)",
};

void check(const Review& review, Findings& out) {
  if (!review.report || !review.report->cover.school || !review.report->cover.school->name) return;
  const auto& host = *review.report->cover.school->name;
  const std::string name = text::fold_space(host.value);
  const auto look_at = [&](std::string_view id, const model::Field& school) {
    if (name.empty() || !school || !text::equal_ignoring_case(text::fold_space(school->value), name)) return;
    out.add(school->where, fmt::format("{} is said to be of the school that is reviewed", shown_id(id)),
            "write the own school of the reviewer")
        .related.push_back({host.where, "the host school"});
  };
  if (review.report->cover.team)
    for (const model::Person& person : review.report->cover.team->people) look_at(person.id.value, person.school);
  for (const EvidenceFile& file : review.evidence)
    for (const model::Reviewer& reviewer : file.reviewers)
      if (!reviewer.role || reviewer.role->value != "school leader") look_at(reviewer.id.value, reviewer.school);
}

}  // namespace

extern constinit const Rule own_school = {
    .title = "A reviewer of the host school",
    .why =
        "Peer review is by people of other schools; mostly the name of the host was typed where the own school of the "
        "reviewer belongs.",
    .source = "DOMAIN 2.1 (S3)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::team
