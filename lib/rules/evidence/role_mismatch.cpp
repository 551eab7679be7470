#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "../evidence_entries.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
---
qar: report/1
team: {lead: LR, reviewers: [KT]}
---
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT, role: «lead reviewer»}
entries: []
=== evidence/lr.yaml
qar: evidence/1
reviewer: {id: LR, role: «visiting reviewer»}
entries: []
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
team: {lead: LR, reviewers: [KT]}
---
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries: []
=== evidence/lr.yaml
qar: evidence/1
reviewer: {id: LR, role: lead}
entries: []
=== evidence/school.yaml
qar: evidence/1
reviewer: {id: AH, role: school leader}
entries: []
)",
};

void check_role(const model::Reviewer& reviewer, const model::Team& team, Findings& out) {
  const bool leads = text::equal_ignoring_case(text::trim(reviewer.id.value), text::trim(team.lead->value));
  const bool says_so = reviewer.role->value == "lead reviewer";
  if (leads == says_so) return;
  const std::string id = in_capitals(reviewer.id.value);
  out.add(reviewer.role->where,
          leads ? fmt::format("the cover says that `{}` leads the review, this file says {}", id, reviewer.role->value)
                : fmt::format("this file says that `{}` leads the review, the cover says `{}`", id,
                              in_capitals(team.lead->value)),
          "correct one of the two")
      .related.push_back({team.lead->where, "the lead on the cover"});
}

void check(const Review& review, Findings& out) {
  if (!review.report || !review.report->cover.team || !review.report->cover.team->lead) return;
  for (const EvidenceFile& file : review.evidence)
    for (const model::Reviewer& reviewer : file.reviewers)
      if (reviewer.role && !reviewer.id.value.empty()) check_role(reviewer, *review.report->cover.team, out);
}

}  // namespace

extern constinit const Rule role_mismatch = {
    .title = "A role that the cover gives to somebody else",
    .why = "One person leads the review and answers for the report; cover and evidence must agree who it is.",
    .source = "DESIGN 2.1, 2.2; DOMAIN 2.1 (S2)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
