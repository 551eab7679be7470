#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/stated_estimates.h"

namespace qar::rules::estimate {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
estimates: {overall: «Leading», leadership: Effective, provision: Effective, disadvantaged: Effective}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
estimates: {overall: Leading, leadership: Leading, provision: Effective, disadvantaged: Effective}
---
)",
    // An aspect that is not there yet may be the better one.
    R"(---
qar: report/1
profile: qar-2025
estimates: {overall: Leading, leadership: Effective, provision: Effective}
---
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  const profile::Profile& profile = *review.profile;
  const auto overall = cover_position(report, profile, overall_aspect);
  const std::vector<std::string_view> aspects = estimate_aspects(profile);
  if (!overall || aspects.empty()) return;
  const auto worse = [&](std::string_view aspect) {
    const auto position = cover_position(report, profile, aspect);
    return position && *position > *overall;
  };
  if (!std::ranges::all_of(aspects, worse)) return;
  const model::EstimateField& field = *cover_estimate(report, profile, overall_aspect);
  diag::Diagnostic& made =
      out.add(field.value.where,
              fmt::format("the overall estimate is {}, better than every aspect", text::excerpt(field.value.value)),
              "check which of them was agreed");
  for (const std::string_view aspect : aspects)
    made.related.push_back(
        {cover_estimate(report, profile, aspect)->value.where, fmt::format("the estimate of `{}`", aspect)});
}

}  // namespace

extern constinit const Rule above_aspects = {
    .title = "A whole better than each of its parts",
    .why = "No evidence in the report can bear an overall estimate that none of the aspects reaches.",
    .source = "DOMAIN 5.5 [D]",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::estimate
