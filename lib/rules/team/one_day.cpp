#include <algorithm>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "../review_days.h"
#include "../team_members.h"

namespace qar::rules::team {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
team: {lead: LR, reviewers: [«KT»]}
dates: {from: 2025-11-10, to: 2025-11-12}
---
=== evidence/lr.yaml
qar: evidence/1
reviewer: {id: LR}
entries:
  - {id: LR-01, date: 2025-11-10}
  - {id: LR-02, date: 2025-11-11}
  - {id: LR-03, date: 2025-11-12}
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, date: 2025-11-11}
  - {id: KT-02, date: 2025-11-11}
  - {id: KT-03, date: 2025-11-11}
  - {id: KT-04, date: 2025-11-11}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
team: {lead: LR, reviewers: [KT]}
dates: {from: 2025-11-10, to: 2025-11-12}
---
=== evidence/lr.yaml
qar: evidence/1
reviewer: {id: LR}
entries:
  - {id: LR-01, date: 2025-11-10}
  - {id: LR-02, date: 2025-11-11}
  - {id: LR-03, date: 2025-11-12}
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, date: 2025-11-11}
  - {id: KT-02, date: 2025-11-11}
  - {id: KT-03, date: 2025-11-12}
)",
    R"(=== report.md
---
qar: report/1
profile: qar-2025
team: {lead: LR, reviewers: [KT]}
dates: {from: 2025-11-10, to: 2025-11-11}
---
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, date: 2025-11-11}
  - {id: KT-02, date: 2025-11-11}
  - {id: KT-03, date: 2025-11-11}
  - {id: KT-04, date: 2025-11-11}
)",
};

void check(const Review& review, Findings& out) {
  constexpr std::int32_t fewest_days = 3;
  constexpr std::size_t fewest_entries = 3;
  const auto days = review.report ? review_days(*review.report) : std::nullopt;
  if (!days || days->to.value.days() - days->from.value.days() + 1 < fewest_days) return;
  for (const Member& member : members_with_entries(review)) {
    if (member.entries.size() < fewest_entries || !member.entries.front()->date) continue;
    const profile::Date day = member.entries.front()->date->value;
    if (!std::ranges::all_of(member.entries,
                             [&](const EvidenceEntry* entry) { return entry->date && entry->date->value == day; }))
      continue;
    out.add(member.where, fmt::format("all evidence of `{}` is of {}", member.id, with_weekday(day)),
            "ask whether notes of the other days are missing");
  }
}

}  // namespace

extern constinit const Rule one_day = {
    .title = "A reviewer with evidence of one day only",
    .why =
        "A reviewer who was there on all days and has notes of one has mostly not typed up the others; one who came for a "
        "day is worth knowing of.",
    .source = "DESIGN 4",
    .severity = Severity::advice,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::team
