#include "qar/rules/rule.h"

#include "rules/stated_estimates.h"

namespace qar::rules::estimate {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
estimates: «{leadership: Leading, provision: Effective, disadvantaged: Effective}»
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
estimates: {overall: not requested, leadership: Leading, provision: Effective, disadvantaged: Effective}
---
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  const profile::Profile& profile = *review.profile;
  const auto& estimates = report.cover.estimates;
  if (!estimates || estimates->given.empty() || estimates_declined(report, profile)) return;
  if (cover_estimate(report, profile, overall_aspect)) return;
  out.add(estimates->where, "aspects have estimates, but there is no overall one",
          "add `overall:`, or say `not requested` there");
}

}  // namespace

extern constinit const Rule missing_overall = {
    .title = "No overall estimate",
    .why = "The overall estimate is what the next review and the figures of the programme refer to.",
    .source = "DOMAIN 1.2 (P:16, P:6), 8.2 (S3)",
    .severity = Severity::advice,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::estimate
