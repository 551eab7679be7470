#include <fmt/format.h>

#include "qar/rules/rule.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
dates: {from: 2025-11-10, to: 2025-11-12}
previous: {date: «2025-11-10», estimate: Effective}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
dates: {from: 2025-11-10, to: 2025-11-12}
previous: {date: 2024-11, estimate: Effective}
---
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  const auto first = review.first_day();
  const auto& previous = report.cover.previous;
  if (!first || !previous || !previous->date || previous->date->value < *first) return;
  out.add(previous->date->where,
          fmt::format("the last review is dated {}, and this one began on {}", previous->date->value.spoken(),
                      first->spoken()),
          "give the date of the review before this one, or write `previous: first review`")
      .related.push_back({report.cover.dates->from->where, "the first day of this review"});
}

}  // namespace

extern constinit const Rule previous_not_before = {
    .title = "A last review that is not before this one",
    .why = "What became of the last EBIs is told from that report; by this date it cannot be the last one.",
    .source = "DOMAIN 1.6 (date of last review)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
