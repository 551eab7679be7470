#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/known_names.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
school: {name: Larkfield Primary School, region: «Yorkshire»}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
school: {name: Larkfield Primary School, region: Yorkshire and the Humber}
---
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  if (!report.cover.school || !report.cover.school->region) return;
  const auto& regions = review.profile->regions;
  const std::string help = fmt::format("use {}", name_list(regions));
  check_name(*report.cover.school->region, regions, {"is not a region that the profile knows", help}, out);
}

}  // namespace

extern constinit const Rule unknown_region = {
    .title = "A region that the profile does not know",
    .why = "Figures over many reports are given by region, by the names that official statistics use.",
    .source = "DESIGN 2.2; DOMAIN 8.6",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
