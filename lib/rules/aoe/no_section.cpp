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

## Leadership at all levels

Early reading is led with care.
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
areas_of_excellence: [{title: Early reading, category: Pupil Learning, status: deferred}]
---
)",
    R"(---
qar: report/1
profile: qar-2025
areas_of_excellence: [{title: Early reading, category: Pupil Learning, status: accredited}]
---

## Area of Excellence: Early reading
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  if (!review.profile->section("aoe") || !area_sections(report).empty()) return;
  for (const model::AreaOfExcellence& area : report.cover.areas_of_excellence)
    if (needs_section(area, *review.profile))
      out.add(title_or_area(area),
              fmt::format("{} is {}, but the report has no section on it", area_in_words(area),
                          status_of(area, *review.profile)),
              fmt::format("add a section “{}” that names it", review.profile->section("aoe")->title));
}

}  // namespace

extern constinit const Rule no_section = {
    .title = "An area of excellence without a section",
    .why =
        "An area is accredited for what the report says of it; with no section there is nothing that others could learn "
        "from.",
    .source = "DESIGN 2.2; DOMAIN 1.5, 5.8",
    .severity = Severity::error,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::aoe
