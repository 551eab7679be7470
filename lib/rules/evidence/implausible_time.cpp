#include <fmt/format.h>

#include "qar/profile/date.h"
#include "qar/rules/rule.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, time: «01:15-02:00», activity: leader meeting}
  - {id: KT-02, time: «23:10», activity: lesson visit}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, time: 07:45, activity: environment visit, place: Breakfast club}
  - {id: KT-02, time: 18:30-19:15, activity: governor meeting}
  - {id: KT-03, time: 1:15 pm, activity: lesson visit}
)",
};

constexpr int hour = 60;
constexpr int earliest = 7 * hour;
constexpr int latest = 21 * hour;

/// The same time in the afternoon, where that is a time at which schools are open.
std::optional<profile::TimeRange> in_the_afternoon(const profile::TimeRange& time) {
  if (time.from < hour || time.from >= earliest) return std::nullopt;
  profile::TimeRange later = time;
  later.from = static_cast<std::int16_t>(time.from + 12 * hour);
  if (later.to) later.to = static_cast<std::int16_t>(*time.to + 12 * hour);
  return later.to.value_or(later.from) > latest ? std::nullopt : std::optional(later);
}

std::string written(const profile::TimeRange& time) {
  return time.to ? fmt::format("{}-{}", profile::clock(time.from), profile::clock(*time.to)) : profile::clock(time.from);
}

void check(const EvidenceFile& file, const Review&, Findings& out) {
  for (const EvidenceEntry& entry : file.entries) {
    if (!entry.time || (entry.time->value.from >= earliest && entry.time->value.from <= latest)) continue;
    const auto later = in_the_afternoon(entry.time->value);
    diag::Diagnostic& made =
        out.add(entry.time->where, fmt::format("{} is in the night", profile::clock(entry.time->value.from)),
                later ? fmt::format("write `{}`, if that is meant", written(*later)) : "check the time");
    if (later) made.fix = diag::Fix{diag::Safety::unsafe, {{entry.time->where, written(*later)}}};
  }
}

}  // namespace

extern constinit const Rule implausible_time = {
    .title = "An activity in the night",
    .why = "Nobody visits a school before seven or after nine; mostly an afternoon was written on a clock of twelve hours.",
    .source = "qar",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
