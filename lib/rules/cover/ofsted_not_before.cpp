#include <fmt/format.h>

#include "qar/rules/rule.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
dates: {from: 2025-11-10, to: 2025-11-12}
ofsted: {date: «2026-03-14», outcome: good}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
dates: {from: 2025-11-10, to: 2025-11-12}
ofsted: {date: 2025-11-05, outcome: ungraded}
---
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  const auto first = review.first_day();
  const auto& ofsted = report.cover.ofsted;
  if (!first || !ofsted || !ofsted->date || ofsted->date->value < *first) return;
  out.add(ofsted->date->where,
          fmt::format("the last inspection is dated {}, and this review began on {}", ofsted->date->value.spoken(),
                      first->spoken()),
          "give the date of the last inspection before the review")
      .related.push_back({report.cover.dates->from->where, "the first day of this review"});
}

}  // namespace

extern constinit const Rule ofsted_not_before = {
    .title = "A last inspection that is not before the review",
    .why = "The review team cannot have known of it, and the cover says what was known.",
    .source = "DOMAIN 1.6 (date of last inspection)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
