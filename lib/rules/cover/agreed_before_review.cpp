#include <fmt/format.h>

#include "qar/rules/rule.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
dates: {from: 2025-11-10, to: 2025-11-12}
agreed: {lead_reviewer: 2025-11-12, school: «2024-11-13»}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
dates: {from: 2025-11-10, to: 2025-11-12}
agreed: {lead_reviewer: 2025-11-12, school: 2025-11-12}
---
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  const auto last = review.last_day();
  if (!report.cover.agreed || !last) return;
  for (const auto* day : {&report.cover.agreed->lead_reviewer, &report.cover.agreed->school}) {
    if (!*day || (*day)->value >= *last) continue;
    out.add((*day)->where,
            fmt::format("agreed on {}, before the review ended on {}", (*day)->value.spoken(), last->spoken()),
            "check the day of agreement and the dates of the review")
        .related.push_back({report.cover.dates->to->where, "the last day of the review"});
  }
}

}  // namespace

extern constinit const Rule agreed_before_review = {
    .title = "A text agreed before the review ended",
    .why = "The text is agreed once the evidence is in; an earlier date is mostly left from another report.",
    .source = "DOMAIN 2.2 (S2, P:14)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
