#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/stated_estimates.h"

namespace qar::rules::estimate {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
estimates: {overall: «Working Towards Effective»}
previous: {date: 2024-11, estimate: Leading}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
estimates: {overall: Effective}
previous: {date: 2024-11, estimate: Leading}
---
)",
    // Words of two scales cannot be compared.
    R"(---
qar: report/1
profile: qar-2019
estimates: {overall: Working Towards Effective}
previous: {date: 2019-03, estimate: Outstanding}
---
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  constexpr std::size_t usual_steps = 1;  // of the transitions published, none was longer
  const profile::Profile& profile = *review.profile;
  const auto& previous = report.cover.previous;
  const auto now = cover_position(report, profile, overall_aspect);
  const auto then = previous && previous->estimate ? profile.scale_position(previous->estimate->value) : std::nullopt;
  if (!now || !then) return;
  const std::size_t steps = *now > *then ? *now - *then : *then - *now;
  if (steps <= usual_steps) return;
  out.add(
         cover_estimate(report, profile, overall_aspect)->value.where,
         fmt::format("the overall estimate is {} steps {} that of the last review", steps, *now > *then ? "below" : "above"),
         "check both, and say in the report what has changed")
      .related.push_back({previous->estimate->where, "the last estimate"});
}

}  // namespace

extern constinit const Rule unusual_change = {
    .title = "An estimate far from the last one",
    .why =
        "From one review to the next an estimate rarely moves by more than one step; a longer way is a slip or the first "
        "thing that readers ask about.",
    .source = "DOMAIN 8.3 (S3)",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::estimate
