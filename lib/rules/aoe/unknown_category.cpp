#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/known_names.h"

namespace qar::rules::aoe {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
areas_of_excellence:
  - {title: Early reading, category: «Pupil Leaning», status: accredited}
  - {title: Singing, category: «subjects», status: accredited}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
areas_of_excellence:
  - {title: Early reading, category: Pupil Learning, status: accredited}
---
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  const auto& categories = review.profile->aoe_categories;
  const std::string help = fmt::format("use {}", name_list(categories));
  for (const model::AreaOfExcellence& area : report.cover.areas_of_excellence)
    if (area.category) check_name(*area.category, categories, {"is not a category of areas of excellence", help}, out);
}

}  // namespace

extern constinit const Rule unknown_category = {
    .title = "A category that is not in use",
    .why = "Schools look for areas of excellence by category, and the yearly figures count them by it.",
    .source = "DOMAIN 1.5, 8.1 (S3)",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::aoe
