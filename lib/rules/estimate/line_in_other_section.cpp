#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/stated_estimates.h"

namespace qar::rules::estimate {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
---

## Engagement and inclusion

«Peer Evaluation Estimate»: Effective
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
---

## Context and character of the school

Overall Peer Evaluation Estimate: Effective

## Leadership at all levels

Peer Evaluation Estimate: Effective
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  const profile::Profile& profile = *review.profile;
  for (const model::EstimateLine& line : report.estimate_lines) {
    const std::string_view aspect = aspect_of_line(line, report, profile);
    if (aspect.empty() || !aspect_of_key(aspect, profile).empty()) continue;
    out.add(line.label.where, fmt::format("the section `{}` takes no estimate", aspect),
            "take the line away, or move it to the section that it speaks of");
  }
}

}  // namespace

extern constinit const Rule line_in_other_section = {
    .title = "An estimate in a section that takes none",
    .why = "There is nothing to agree it by, so it was probably meant for another section or copied with a heading.",
    .source = "DESIGN 2.2, 2.3; DOMAIN 1.3 [D]",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::estimate
