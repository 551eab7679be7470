#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/review_days.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
dates: {from: «2025-08-11», to: 2025-08-13}
---
)",
    R"(---
qar: report/1
dates: {from: 2025-12-19, to: «2025-12-22»}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
dates: {from: 2025-12-17, to: 2025-12-19}
---
)",
};

/// In August, or from 22 December to 1 January, every school in England is closed.
bool closed(profile::Date day) {
  return day.month == 8 || (day.month == 12 && day.day >= 22) || (day.month == 1 && day.day == 1);
}

void check(const Report& report, const Review&, Findings& out) {
  const auto days = review_days(report);
  if (!days) return;
  const auto& day = closed(days->from.value) ? days->from : days->to;
  if (!closed(day.value)) return;
  out.add(day.where, fmt::format("{} is in the school holidays", day.value.spoken()),
          "check the month; in dates such as 8/12 and 12/8 the two change places easily");
}

}  // namespace

extern constinit const Rule out_of_term = {
    .title = "A review in the holidays",
    .why = "Schools are closed then, so day and month have probably changed places.",
    .source = "qar",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
