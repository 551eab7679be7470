#include "qar/rules/rule.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
dates: {from: 2025-11-12, to: «2025-11-10»}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
dates: {from: 2025-11-10, to: 2025-11-10}
---
)",
};

void check(const Report& report, const Review&, Findings& out) {
  const auto& dates = report.cover.dates;
  if (!dates || !dates->from || !dates->to || dates->from->value <= dates->to->value) return;
  out.add(dates->to->where, "the last day of the review is before its first day", "put the earlier day under `from`")
      .related.push_back({dates->from->where, "the first day"});
}

}  // namespace

extern constinit const Rule dates_reversed = {
    .title = "A review that ends before it begins",
    .why = "Evidence is held against the days of the review, and none can lie between these two.",
    .source = "DOMAIN 5.8 (dates and days)",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
