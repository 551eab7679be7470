
#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/cover_values.h"
#include "rules/stated_estimates.h"

namespace qar::rules::estimate {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
estimates: {overall: Effective, leadership: Effective}
---

## Quality of provision and outcomes

Peer Evaluation Estimate: «Effective»
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
estimates: {overall: Effective, leadership: Effective, provision: Effective}
---

## Quality of provision and outcomes

Peer Evaluation Estimate: Effective
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  const profile::Profile& profile = *review.profile;
  if (!cover_is_whole(report) || estimates_declined(report, profile)) return;
  // Estimates that stand on the cover and could not be read were reported there.
  if (!report.cover.estimates && written_at(report, "estimates")) return;
  for (const model::EstimateLine& line : report.estimate_lines) {
    const std::string_view aspect = aspect_of_line(line, report, profile);
    if (aspect.empty() || aspect_of_key(aspect, profile) != aspect) continue;
    if (cover_estimate(report, profile, aspect) || says_none(line.value.value, profile)) continue;
    diag::Diagnostic& made =
        out.add(line.value.where, fmt::format("{} stands here, but not on the cover", estimate_in_words(aspect)),
                fmt::format("add `{}:` to the estimates of the cover", aspect));
    if (report.cover.estimates) made.related.push_back({report.cover.estimates->where, "the estimates of the cover"});
  }
}

}  // namespace

extern constinit const Rule line_without_cover = {
    .title = "An estimate that the cover does not give",
    .why = "Whoever files or counts the report reads the cover, and there the estimate is missing.",
    .source = "DESIGN 4; DOMAIN 5.8",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::estimate
