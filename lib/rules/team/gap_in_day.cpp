#include <algorithm>
#include <cstdint>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "qar/profile/date.h"
#include "qar/rules/rule.h"

#include "../evidence_entries.h"
#include "../review_days.h"

namespace qar::rules::team {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
stage: agree
team: {lead: LR, reviewers: [KT]}
dates: {from: 2025-11-10, to: 2025-11-12}
---
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, date: 2025-11-11, time: 09:00-09:40, activity: lesson visit}
  - {id: KT-02, date: 2025-11-11, time: «13:00-13:30», activity: pupil discussion}
  - {id: KT-03, date: 2025-11-11, time: 14:00, activity: work scrutiny}
)",
};
constexpr std::string_view accepted[] = {
    // A long morning, lunch; a day of which one entry could be at any time; what is read before the review.
    R"(=== report.md
---
qar: report/1
profile: qar-2025
stage: agree
team: {lead: LR, reviewers: [KT]}
dates: {from: 2025-11-10, to: 2025-11-12}
---
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-00, date: 2025-11-07, time: 08:00, activity: pre-review analysis}
  - {id: KT-01, date: 2025-11-07, time: 16:00, activity: pre-review analysis}
  - {id: KT-02, date: 2025-11-10, time: 09:00-11:50, activity: work scrutiny}
  - {id: KT-03, date: 2025-11-10, time: 10:00, activity: informal conversation}
  - {id: KT-04, date: 2025-11-10, time: 13:30, activity: pupil discussion}
  - {id: KT-05, date: 2025-11-12, time: 09:00, activity: lesson visit}
  - {id: KT-06, date: 2025-11-12, activity: informal conversation}
  - {id: KT-07, date: 2025-11-12, time: 14:00, activity: leader meeting}
=== evidence/lr.yaml
qar: evidence/1
reviewer: {id: LR}
entries:
  - {id: LR-01, date: 2025-11-10, time: 11:00, activity: lesson visit}
)",
};

/// One entry in a reviewer's day.
struct Stay {
  std::int16_t from = 0, to = 0;
  const EvidenceEntry* entry = nullptr;
};
struct ReviewersDay {
  std::vector<Stay> stays;
  bool any_time = false;  ///< one of the entries may have been at any time, so nothing can be said
};

void check_day(ReviewersDay& day, const std::string& reviewer, int longest, Findings& out) {
  std::ranges::stable_sort(day.stays, {}, [](const Stay& each) { return std::pair(each.from, each.to); });
  const Stay* before = nullptr;  // the one that ends last
  for (const Stay& stay : day.stays) {
    if (before && stay.from - before->to > longest) {
      const profile::Date date = stay.entry->date->value;
      out.add(stay.entry->time->where,
              fmt::format("there is nothing of {} between {} and {} on {}", shown_id(reviewer), profile::clock(before->to),
                          profile::clock(stay.from), with_weekday(date)),
              "add what was seen in between, or correct a time")
          .related.push_back({before->entry->time->where, fmt::format("{} is before it", name_of(*before->entry))});
    }
    if (!before || stay.to > before->to) before = &stay;
  }
}

void check(const Review& review, Findings& out) {
  const int longest = review.profile->thresholds.gap_minutes;
  const auto days = review.report && review.evidence_wanted ? review_days(*review.report) : std::nullopt;
  if (!days || longest <= 0) return;
  std::map<std::pair<std::string, std::int32_t>, ReviewersDay> all;
  for (const EvidenceFile& file : review.evidence)
    for (const EvidenceEntry& entry : file.entries) {
      const model::Reviewer* by = writer(file, entry);
      if (!by || !entry.date || is_by_school(file, entry)) continue;
      const profile::Date& date = entry.date->value;
      if (date < days->from.value || days->to.value < date) continue;
      ReviewersDay& day = all[{in_capitals(by->id.value), date.days()}];
      if (!entry.time) {
        day.any_time = true;
        continue;
      }
      const std::int16_t from = entry.time->value.from;
      day.stays.push_back({from, std::max(from, entry.time->value.to.value_or(from)), &entry});
    }
  for (auto& [key, day] : all)
    if (!day.any_time) check_day(day, key.first, longest, out);
}

}  // namespace

extern constinit const Rule gap_in_day = {
    .title = "Hours of a reviewer's day without any evidence",
    .why =
        "Between the first and the last entry of a day a reviewer is in the school and sees something; hours without a note "
        "are "
        "mostly notes that were not typed up, or a time that is wrong. A lunch hour with a lesson before it is no gap: the "
        "profile's `gap_minutes` says how long may pass.",
    .source = "DESIGN 4",
    .severity = Severity::advice,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::team
