#include <algorithm>

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
team: {lead: LR, reviewers: [«KT»]}
---
## Leadership at all levels
### What went well
- Leaders visit lessons every week. [@LR-01]
=== evidence/lr.yaml
qar: evidence/1
reviewer: {id: LR}
entries:
  - {id: LR-01, suggests: strength}
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, suggests: strength}
  - {id: KT-02, suggests: development}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
team: {lead: LR, reviewers: [KT, MO]}
---
## Leadership at all levels
### What went well
- Leaders visit lessons every week. [@LR-01; @KT-02]
=== evidence/lr.yaml
qar: evidence/1
reviewer: {id: LR}
entries:
  - {id: LR-01, suggests: strength}
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, suggests: strength}
  - {id: KT-02, suggests: development}
=== evidence/mo.yaml
qar: evidence/1
reviewer: {id: MO}
entries:
  - {id: MO-01, suggests: neutral}
)",
};

void check(const Review& review, Findings& out) {
  if (!review.cites_at_all()) return;
  for (const Member& member : members_with_entries(review)) {
    const auto counts = [](const EvidenceEntry* entry) {
      return entry->suggests && entry->suggests->value != model::Direction::neutral && !entry->is_pra() &&
             !entry->is_confidential();
    };
    const auto usable = std::ranges::count_if(member.entries, counts);
    if (usable == 0 ||
        std::ranges::any_of(member.entries, [&](const EvidenceEntry* entry) { return review.cited(entry->id.value); }))
      continue;
    out.add(member.where,
            fmt::format("no claim cites anything of `{}`, who has {} {} for a strength or a development", member.id, usable,
                        usable == 1 ? "entry" : "entries"),
            "look whether a claim should rest on them");
  }
}

}  // namespace

extern constinit const Rule uncited = {
    .title = "A member of the team whose evidence no claim cites",
    .why =
        "The report speaks for the whole team; a reviewer of whom nothing is cited has either seen nothing to the point or "
        "was overlooked.",
    .source = "DESIGN 4",
    .severity = Severity::advice,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::team
