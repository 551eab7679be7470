#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "../team_members.h"

namespace qar::rules::team {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
team: {lead: LR, reviewers: [KT, «MO»]}
---
=== evidence/lr.yaml
qar: evidence/1
reviewer: {id: LR}
entries:
  - {id: LR-01, observed: Leaders described their visits.}
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, observed: Pupils explained their drafts.}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
team: {lead: LR, reviewers: [KT]}
---
=== evidence/merged.yaml
qar: evidence/1
reviewers: [{id: LR}, {id: KT}]
entries:
  - {id: lr1, observed: Leaders described their visits.}
  - {id: KT-01, observed: Pupils explained their drafts.}
)",
    R"(=== report.md
---
qar: report/1
profile: qar-2025
team: {lead: LR, reviewers: [KT]}
---
)",
};

void check(const Review& review, Findings& out) {
  for (const Member& member : members_with_entries(review))
    if (member.entries.empty())
      out.add(member.where, fmt::format("there is no evidence of `{}`", member.id), "ask for the file, or correct the team");
}

}  // namespace

extern constinit const Rule no_evidence = {
    .title = "A member of the team without any evidence",
    .why = "Everybody in the team sees lessons and meets people; a file that is missing was mostly not handed in.",
    .source = "DESIGN 4",
    .severity = Severity::warning,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::team
