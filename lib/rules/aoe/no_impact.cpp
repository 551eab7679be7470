#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/areas.h"

namespace qar::rules::aoe {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
areas_of_excellence: [{title: «Early reading», category: Pupil Learning, status: proposed}]
---

## Area of Excellence: Early reading

All adults follow the same programme and rehearse it together each week.

### Evidence of impact
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
areas_of_excellence: [{title: Early reading, category: Pupil Learning, status: proposed}]
---

## Area of Excellence: Early reading

All adults follow the same programme. Pupils read with expression as a result. [@KT-06]
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  for (const model::AreaOfExcellence& area : report.cover.areas_of_excellence) {
    if (!needs_section(area, *review.profile)) continue;
    const auto place = place_of(area, report);
    if (!place || !claims_of(*place, report).empty()) continue;
    out.add(title_or_area(area), fmt::format("nothing is said of the impact of {}", area_in_words(area)),
            "say under a heading about impact what is different for pupils, and cite the evidence")
        .related.push_back({place->heading, "the section"});
  }
}

}  // namespace

extern constinit const Rule no_impact = {
    .title = "An area of excellence without impact",
    .why =
        "An area is accredited for the difference that it makes to pupils; what the school does is only half of the "
        "account.",
    .source = "DOMAIN 1.1, 1.2 (evidence of impact), 1.5",
    .severity = Severity::warning,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::aoe
