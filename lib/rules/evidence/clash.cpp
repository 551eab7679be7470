#include <algorithm>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "qar/profile/date.h"
#include "qar/rules/rule.h"

#include "../evidence_entries.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-06, date: 2025-11-11, time: 11:00-11:25, activity: lesson visit, place: Year 3}
  - {id: KT-07, date: 2025-11-11, time: «11:10-11:35», activity: work scrutiny, place: Library}
  - {id: KT-08, date: 2025-11-11, time: «11:20», activity: pupil discussion, place: Hall}
  - {id: KT-10, date: 2025-11-12, time: 9:40, activity: parent meeting}
  - {id: KT-11, date: 2025-11-12, time: «9:40», activity: leader meeting}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-06, date: 2025-11-11, time: 11:00-11:25, activity: lesson visit, place: Year 3}
  - {id: KT-07, date: 2025-11-11, time: 11:25-11:40, activity: work scrutiny, place: Library}
  - {id: KT-08, date: 2025-11-11, time: 11:40, activity: pupil discussion, place: Hall}
  - {id: KT-09, date: 2025-11-12, time: 11:10, activity: lesson visit, place: Year 3}
  - {id: KT-10, date: 2025-11-12, time: 12:00-12:40, activity: environment visit, place: Dining hall}
  - {id: KT-11, date: 2025-11-12, time: 12:00-12:40, activity: environment visit, place: Dining hall}
  - {id: KT-12, date: 2025-11-12, time: 12:20, activity: informal conversation, place: Dining hall}
=== evidence/mo.yaml
qar: evidence/1
reviewer: {id: MO}
entries:
  - {id: MO-01, date: 2025-11-11, time: 11:00-11:25, activity: work scrutiny, place: Library}
)",
};

/// An entry as a stretch of its reviewer's day; a moment ends where it begins.
struct Stay {
  std::string_view reviewer;
  std::int32_t day = 0;
  int from = 0;
  int to = 0;
  const EvidenceEntry* entry = nullptr;
};

bool is_same_person_and_day(const Stay& a, const Stay& b) { return a.day == b.day && a.reviewer == b.reviewer; }

std::string_view value_of(const model::Field& field) { return field ? field->value : std::string_view(); }

/// Two notes about one activity.
bool is_same_activity(const Stay& a, const Stay& b) {
  return a.from == b.from && a.to == b.to && value_of(a.entry->activity) == value_of(b.entry->activity) &&
         value_of(a.entry->place) == value_of(b.entry->place);
}

std::vector<Stay> stays(const EvidenceFile& file) {
  std::vector<Stay> all;
  all.reserve(file.entries.size());
  for (const EvidenceEntry& entry : file.entries) {
    if (!entry.date || !entry.time || (entry.reviewer.empty() && file.reviewers.size() != 1)) continue;
    // A few words in passing happen in the middle of anything.
    if (entry.activity && entry.activity->value == "informal conversation") continue;
    const int from = entry.time->value.from;
    all.push_back(
        {entry.reviewer, entry.date->value.days(), from, entry.time->value.to.value_or(entry.time->value.from), &entry});
  }
  const auto earlier = [](const Stay& a, const Stay& b) {
    return std::tuple(a.reviewer, a.day, a.from, -a.to) < std::tuple(b.reviewer, b.day, b.from, -b.to);
  };
  if (!std::ranges::is_sorted(all, earlier)) std::ranges::stable_sort(all, earlier);
  return all;
}

std::string when(const EvidenceEntry& entry) {
  const profile::TimeRange& time = entry.time->value;
  return time.to ? fmt::format("from {} to {}", profile::clock(time.from), profile::clock(*time.to))
                 : fmt::format("at {}", profile::clock(time.from));
}

void report(const Stay& stay, const Stay& other, Findings& out) {
  out.add(stay.entry->time->where,
          fmt::format("{} and {} take place at the same time", name_of(*stay.entry), name_of(*other.entry)),
          "correct the time or the day of one of them")
      .related.push_back({other.entry->time->where, fmt::format("{} is {}", name_of(*other.entry), when(*other.entry))});
}

void check(const EvidenceFile& file, const Review&, Findings& out) {
  const Stay* longest = nullptr;  // of those before, the one that ends last
  const std::vector<Stay> all = stays(file);
  for (const Stay& stay : all) {
    if (!longest || !is_same_person_and_day(*longest, stay)) {
      longest = &stay;
      continue;
    }
    const bool clashes = stay.from < longest->to || stay.from == longest->from;
    if (clashes && !is_same_activity(stay, *longest)) report(stay, *longest, out);
    if (stay.to >= longest->to) longest = &stay;
  }
}

}  // namespace

extern constinit const Rule clash = {
    .title = "Two activities of one reviewer at one time",
    .why =
        "Nobody is in two rooms at once; one of the times, days or ids is a slip, and the timetable of the review will show "
        "it.",
    .source = "qar",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
