#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/review_days.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
dates: {from: «2025-11-08», to: 2025-11-10}
---
)",
    R"(---
qar: report/1
dates: {from: 2025-11-13, to: «2025-11-17»}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
dates: {from: 2025-11-12, to: 2025-11-14}
---
)",
};

void check(const Report& report, const Review&, Findings& out) {
  const auto days = review_days(report);
  if (!days) return;
  const auto day = weekend_day(*days);
  if (!day) return;
  const auto& near = *day == days->from.value ? days->from : days->to;
  out.add(near.where, fmt::format("the days of the review include {}", with_weekday(*day)),
          "check day, month and year of both dates");
}

}  // namespace

extern constinit const Rule weekend = {
    .title = "A review at a weekend",
    .why = "Nobody can visit a lesson on a Saturday or Sunday, so one of the dates is wrong, often in its month or year.",
    .source = "DESIGN 2.2; DOMAIN 2.2 (S2)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
