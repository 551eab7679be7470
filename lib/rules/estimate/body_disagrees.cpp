#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/known_names.h"
#include "rules/stated_estimates.h"

namespace qar::rules::estimate {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
estimates: {overall: Effective, leadership: Effective, provision: Effective, disadvantaged: Effective}
---

## Leadership at all levels

Peer Evaluation Estimate: «Leading»

## Quality of provision and outcomes

Peer Evaluation Estimate: «declined»
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
estimates: {overall: Effective, leadership: Leading, provision: WTE, disadvantaged: Effective}
---

Overall Peer Evaluation Estimate: Effective

## Leadership at all levels

Peer Evaluation Estimate: Leading

## Quality of provision and outcomes

Peer Evaluation Estimate: Working Towards Effective
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  const profile::Profile& profile = *review.profile;
  for (const model::EstimateLine& line : report.estimate_lines) {
    const std::string_view aspect = aspect_of_line(line, report, profile);
    const model::EstimateField* cover = aspect.empty() ? nullptr : cover_estimate(report, profile, aspect);
    if (!cover) continue;
    const auto here = profile.scale_position(line.value.value);
    const auto there = profile.scale_position(cover->value.value);
    const bool none_here = says_none(line.value.value, profile);
    if (there ? here == there || (!here && !none_here) : !here || !says_none(cover->value.value, profile)) continue;
    // Where the cover declines every estimate, estimate/declined-but-given says so.
    if (estimates_declined(report, profile)) continue;
    out.add(line.value.where,
            fmt::format("{} is {} here and {} on the cover", estimate_in_words(aspect), text::excerpt(line.value.value),
                        text::excerpt(cover->value.value)),
            "give the one that was agreed in both places")
        .related.push_back({cover->value.where, "on the cover"});
  }
}

}  // namespace

extern constinit const Rule body_disagrees = {
    .title = "An estimate that is another one on the cover",
    .why =
        "An estimate that changed in the last meeting was corrected in one place only, and nobody can tell which of the two "
        "was agreed.",
    .source = "DESIGN 4; DOMAIN 5.8 (estimate in body against cover)",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::estimate
