#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "../evidence_entries.h"
#include "../team_members.h"

namespace qar::rules::team {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
stage: agree
team: {lead: LR, reviewers: [«KT»]}
---
=== evidence/lr.yaml
qar: evidence/1
reviewer: {id: LR}
entries:
  - {id: LR-01, activity: lesson visit, with: deputy headteacher}
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, activity: pre-review analysis}
  - {id: KT-02, activity: lesson visit}
  - {id: KT-03, activity: work scrutiny}
  - {id: KT-04, activity: pupil discussion}
)",
};
// One joint activity is enough here: what is missing at single entries is said there.
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
stage: agree
team: {lead: LR, reviewers: [KT, MO]}
---
=== evidence/lr.yaml
qar: evidence/1
reviewer: {id: LR}
entries:
  - {id: LR-01, activity: pre-review analysis}
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, activity: lesson visit, with: deputy headteacher}
  - {id: KT-02, activity: work scrutiny}
  - {id: KT-03, activity: pupil discussion}
=== evidence/mo.yaml
qar: evidence/1
reviewer: {id: MO}
entries:
  - {id: MO-01, activity: lesson visit}
)",
};

void check(const Review& review, Findings& out) {
  constexpr std::size_t fewest = 3;
  for (const Member& member : members_with_entries(review)) {
    std::size_t apart = 0;
    bool joint = false;
    for (const EvidenceEntry* entry : member.entries) {
      if (!entry->activity || is_done_alone(*review.profile, *entry)) continue;
      joint = joint || entry->with;
      ++apart;
    }
    if (joint || apart < fewest) continue;
    out.add(member.where,
            fmt::format("`{}` did nothing together with the school: none of {} entries says with whom", member.id, apart),
            "ask who took part, and add `with:` to the entries");
  }
}

}  // namespace

extern constinit const Rule never_joint = {
    .title = "A reviewer without any joint activity",
    .why =
        "All but the pre-review analysis is done together with leaders of the school; that is what makes it a peer review, "
        "and what both sides learn from.",
    .source = "DOMAIN 2.2 (S2); DESIGN 4",
    .severity = Severity::warning,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::team
