#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/stated_estimates.h"

namespace qar::rules::estimate {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
estimates: {leadership: Leading}
---

## Leadership at all levels

### What went well

- Leaders visit lessons every week, so that teachers know what to improve.

«### Even better if…»

- subject leaders visited lessons too, so that pupils gained in every subject.
- leaders asked pupils what helps them to learn, so that lessons drew on it.
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
estimates: {leadership: Effective}
---

## Leadership at all levels

### What went well

- Leaders visit lessons every week, so that teachers know what to improve.

### Even better if…

- subject leaders visited lessons too, so that pupils gained in every subject.
- leaders asked pupils what helps them to learn, so that lessons drew on it.
)",
};

const model::Part* part_suggesting(const model::Section& section, std::string_view direction) {
  for (const model::Part& part : section.parts)
    if (part.spec && part.spec->suggests == direction) return &part;
  return nullptr;
}

void check(const Report& report, const Review& review, Findings& out) {
  for (const model::Section& section : report.sections) {
    if (!section.spec || !section.spec->estimate) continue;
    const model::EstimateField* estimate = cover_estimate(report, *review.profile, section.id());
    if (!estimate || review.profile->scale_position(estimate->value.value) != std::size_t{0}) continue;
    const model::Part* strengths = part_suggesting(section, "strength");
    const model::Part* developments = part_suggesting(section, "development");
    if (!strengths || !developments || developments->items <= strengths->items || strengths->items == 0) continue;
    out.add(developments->title.where,
            fmt::format("{} items here and {} strengths, but the estimate is {}", developments->items, strengths->items,
                        review.profile->scale.front()),
            "ask whether the section bears the estimate, or whether strengths are missing")
        .related.push_back({estimate->value.where, "the estimate"});
  }
}

}  // namespace

extern constinit const Rule ebis_outweigh = {
    .title = "The best estimate with more to improve than to praise",
    .why =
        "A school whose practice leads the way is described by what it does well; where more is to be improved, readers "
        "will doubt the estimate.",
    .source = "DESIGN 4 (EBI count against the estimate); DOMAIN 1.4 (P:1)",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::estimate
