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
estimates: {overall: «Effective», leadership: Leading, provision: Leading, disadvantaged: Leading}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
estimates: {overall: Effective, leadership: Leading, provision: Leading, disadvantaged: Effective}
---
)",
    // An aspect that is not there yet may be the lesser one.
    R"(---
qar: report/1
profile: qar-2025
estimates: {overall: Effective, leadership: Leading, provision: Leading}
---
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  const profile::Profile& profile = *review.profile;
  const auto overall = cover_position(report, profile, overall_aspect);
  const std::vector<std::string_view> aspects = estimate_aspects(profile);
  if (!overall || aspects.empty()) return;
  const auto better = [&](std::string_view aspect) {
    const auto position = cover_position(report, profile, aspect);
    return position && *position < *overall;
  };
  if (!std::ranges::all_of(aspects, better)) return;
  const model::EstimateField& field = *cover_estimate(report, profile, overall_aspect);
  diag::Diagnostic& made =
      out.add(field.value.where,
              fmt::format("the overall estimate is {}, worse than every aspect", text::excerpt(field.value.value)),
              "check which of them was agreed");
  for (const std::string_view aspect : aspects)
    made.related.push_back(
        {cover_estimate(report, profile, aspect)->value.where, fmt::format("the estimate of `{}`", aspect)});
}

}  // namespace

extern constinit const Rule below_aspects = {
    .title = "A whole worse than each of its parts",
    .why = "Every aspect was found to be better, so the overall estimate was probably not changed with them.",
    .source = "DOMAIN 5.5 [D]",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::estimate
