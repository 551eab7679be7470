#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/areas.h"

namespace qar::rules::aoe {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
areas_of_excellence: [{title: Early reading, category: Pupil Learning, status: «not accredited»}]
---

## Area of Excellence: Early reading

Pupils in Year 2 read aloud with expression and stop to correct themselves. [@LR-14]
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
areas_of_excellence: [{title: Early reading, category: Pupil Learning, status: deferred}]
---

## Area of Excellence

The team did not see enough of early reading to decide. [@LR-14]
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  for (const model::AreaOfExcellence& area : report.cover.areas_of_excellence) {
    const std::string_view status = status_of(area, *review.profile);
    if (status.empty() || needs_section(area, *review.profile)) continue;
    const auto place = place_of(area, report);
    if (!place || !place->named || claims_of(*place, report).empty() ||
        says_there_is_none(report.sections[place->section], report))
      continue;
    out.add(area.status->where, fmt::format("{} is {}, yet a section speaks of its impact", area_in_words(area), status),
            "check the status, or move what was found to the section that it belongs to")
        .related.push_back({place->heading, "the section"});
  }
}

}  // namespace

extern constinit const Rule rejected_with_section = {
    .title = "A section on an area that was not accredited",
    .why =
        "Readers take the section for an accreditation; either the status was not brought up to date or the section was not "
        "taken out.",
    .source = "DESIGN 2.2; DOMAIN 1.5",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::aoe
