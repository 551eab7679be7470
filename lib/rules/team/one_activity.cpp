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
=== evidence/lr.yaml
qar: evidence/1
reviewer: {id: LR}
entries:
  - {id: LR-01, activity: lesson visit}
  - {id: LR-02, activity: work scrutiny}
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, activity: pre-review analysis}
  - {id: KT-02, activity: lesson visit}
  - {id: KT-03, activity: lesson visit}
  - {id: KT-04, activity: lesson visit}
  - {id: KT-05, activity: lesson visit}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
team: {lead: LR, reviewers: [KT]}
---
=== evidence/lr.yaml
qar: evidence/1
reviewer: {id: LR}
entries:
  - {id: LR-01, activity: lesson visit}
  - {id: LR-02, activity: lesson visit}
  - {id: LR-03, activity: lesson visit}
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, activity: lesson visit}
  - {id: KT-02, activity: lesson visit}
  - {id: KT-03, activity: lesson visit}
  - {id: KT-04, activity: lesson visit}
  - {id: KT-05, activity: book look}
)",
};

/// The one kind of activity of a member, the pre-review analysis left out; empty where there are several, or too few
/// entries.
std::string_view only_activity(const Member& member) {
  constexpr std::size_t fewest = 4;
  std::string_view only;
  std::size_t count = 0;
  for (const EvidenceEntry* entry : member.entries) {
    if (!entry->activity || entry->is_pra()) continue;
    if (!only.empty() && entry->activity->value != only) return {};
    only = entry->activity->value;
    ++count;
  }
  return count < fewest ? std::string_view() : only;
}

void check(const Review& review, Findings& out) {
  for (const Member& member : members_with_entries(review))
    if (const std::string_view only = only_activity(member); !only.empty())
      out.add(member.where, fmt::format("all evidence of `{}` is of one kind: {}", member.id, only),
              "ask whether notes of other activities are missing");
}

}  // namespace

extern constinit const Rule one_activity = {
    .title = "A reviewer with one kind of activity only",
    .why =
        "What is seen in lessons, books and conversations confirms or corrects each other; a reviewer who did only one of "
        "them could not hold one against the other.",
    .source = "DOMAIN 2.3 (triangulation, P:19); DESIGN 4",
    .severity = Severity::advice,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::team
