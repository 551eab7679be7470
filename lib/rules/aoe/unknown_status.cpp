#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/known_names.h"

namespace qar::rules::aoe {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
areas_of_excellence: [{title: Early reading, category: Pupil Learning, status: «acredited»}]
---
)",
    R"(---
qar: report/1
profile: qar-2025
areas_of_excellence: [{title: Early reading, category: Pupil Learning, status: «confirmed»}]
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
areas_of_excellence: [{title: Early reading, category: Pupil Learning, status: not accredited}]
---
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  const auto& statuses = review.profile->aoe_statuses;
  const std::string help = fmt::format("use {}", name_list(statuses));
  for (const model::AreaOfExcellence& area : report.cover.areas_of_excellence)
    if (area.status) check_name(*area.status, statuses, {"is not a status of an area of excellence", help}, out);
}

}  // namespace

extern constinit const Rule unknown_status = {
    .title = "A status that is not known",
    .why = "Whether an area was accredited decides whether other schools are sent to see it.",
    .source = "DESIGN 2.2; DOMAIN 1.5",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::aoe
