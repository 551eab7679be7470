#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/known_names.h"
#include "rules/stated_estimates.h"

namespace qar::rules::estimate {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
estimates: «{overall: Effective, leadership: Leading, provision: Effective}»
---
)",
    R"(---
qar: report/1
profile: qar-2025
estimates: «{overall: Effective}»
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
estimates: {overall: Effective, leadership: Leading, provision: Effective, disadvantaged: not applicable}
---
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  const profile::Profile& profile = *review.profile;
  const auto& estimates = report.cover.estimates;
  if (!estimates || estimates->given.empty() || estimates_declined(report, profile)) return;
  std::vector<std::string> missing;
  for (const std::string_view aspect : estimate_aspects(profile))
    if (!cover_estimate(report, profile, aspect)) missing.emplace_back(aspect);
  if (missing.empty()) return;
  out.add(estimates->where, fmt::format("there is no estimate of {}", name_list(missing)),
          "give one, or say `not applicable`");
}

}  // namespace

extern constinit const Rule missing_aspect = {
    .title = "Estimates of some aspects only",
    .why =
        "A reader cannot tell whether the school wanted no estimate there or somebody forgot it, and the overall estimate "
        "rests on all of them.",
    .source = "DOMAIN 1.2, 5.5 (P:7, P:18)",
    .severity = Severity::warning,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::estimate
