#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "../review_days.h"

namespace qar::rules::team {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
team: {lead: LR, reviewers: [KT]}
dates: «{from: 2025-11-10, to: 2025-11-12}»
---
=== evidence/lr.yaml
qar: evidence/1
reviewer: {id: LR}
entries:
  - {id: LR-01, date: 2025-11-10}
  - {id: LR-02, date: 2025-11-12}
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, date: 2025-11-12}
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
  - {id: LR-02, date: 2025-11-12}
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, date: 2025-11-11}
)",
    R"(=== report.md
---
qar: report/1
profile: qar-2025
team: {lead: LR, reviewers: [KT]}
dates: {from: 2025-11-14, to: 2025-11-17}
---
=== evidence/lr.yaml
qar: evidence/1
reviewer: {id: LR}
entries:
  - {id: LR-01, date: 2025-11-14}
  - {id: LR-02, date: 2025-11-17}
)",
};

std::set<std::int32_t> days_with_evidence(const Review& review) {
  std::set<std::int32_t> days;
  for (const EvidenceFile& file : review.evidence) {
    std::int32_t last = -1;
    for (const EvidenceEntry& entry : file.entries) {
      if (!entry.date || entry.date->value.days() == last) continue;
      last = entry.date->value.days();
      days.insert(last);
    }
  }
  return days;
}

void check(const Review& review, Findings& out) {
  constexpr std::int32_t longest = 7;
  constexpr int saturday = 5;
  const auto days = review.report && review.evidence_wanted ? review_days(*review.report) : std::nullopt;
  const std::set<std::int32_t> seen = days ? days_with_evidence(review) : std::set<std::int32_t>();
  if (seen.empty() || days->to.value.days() - days->from.value.days() >= longest) return;
  std::vector<std::string> missing;
  for (std::int32_t day = days->from.value.days(); day <= days->to.value.days(); ++day) {
    const profile::Date date = profile::Date::from_days(day);
    if (date.weekday() < saturday && !seen.contains(day)) missing.push_back(with_weekday(date));
  }
  if (missing.empty()) return;
  const std::vector<std::string_view> names(missing.begin(), missing.end());
  out.add(review.report->cover.dates->where, fmt::format("there is no evidence of {}", text::one_of(names)),
          "ask for what is missing, or correct the dates");
}

}  // namespace

extern constinit const Rule day_without_evidence = {
    .title = "A day of the review without any evidence",
    .why =
        "On each day the team sees something; a day without a note is a day whose files are missing, or a date in the cover "
        "is wrong.",
    .source = "DOMAIN 2.2 (S2); DESIGN 4",
    .severity = Severity::advice,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::team
