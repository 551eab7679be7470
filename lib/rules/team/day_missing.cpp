#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "../review_days.h"
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
  - {id: KT-01, date: 2025-11-10}
  - {id: KT-02, date: 2025-11-12}
)",
};
// The last day is for agreeing the text, and mostly has few notes; one day alone, or a day of which nobody has notes, is
// another finding.
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
stage: agree
team: {lead: LR, reviewers: [KT, MO]}
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
  - {id: KT-01, date: 2025-11-10}
  - {id: KT-02, date: 2025-11-11}
=== evidence/mo.yaml
qar: evidence/1
reviewer: {id: MO}
entries:
  - {id: MO-01, date: 2025-11-12}
)",
};

std::set<std::int32_t> days_of(const Member& member) {
  std::set<std::int32_t> days;
  for (const EvidenceEntry* entry : member.entries)
    if (entry->date) days.insert(entry->date->value.days());
  return days;
}

void check(const Review& review, Findings& out) {
  const auto days = review.report ? review_days(*review.report) : std::nullopt;
  if (!days) return;
  const std::vector<Member> members = members_with_entries(review);
  std::set<std::int32_t> seen;
  for (const Member& member : members) seen.merge(days_of(member));
  for (const Member& member : members) {
    const std::set<std::int32_t> own = days_of(member);
    if (own.size() < 2) continue;
    std::vector<std::string> missing;
    for (const std::int32_t day : seen)
      if (day >= days->from.value.days() && day < days->to.value.days() && !own.contains(day))
        missing.push_back(with_weekday(profile::Date::from_days(day)));
    if (missing.empty()) continue;
    const std::vector<std::string_view> names(missing.begin(), missing.end());
    out.add(member.where, fmt::format("`{}` has no evidence of {}, when others have", member.id, text::one_of(names, "and")),
            "ask whether notes of that day are missing");
  }
}

}  // namespace

extern constinit const Rule day_missing = {
    .title = "A reviewer without evidence of a day",
    .why = "A gap in one reviewer's days is mostly a page of notes that was not typed up; before agreement it can still be.",
    .source = "DESIGN 4",
    .severity = Severity::advice,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::team
