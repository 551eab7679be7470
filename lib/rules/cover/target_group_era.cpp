#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/target_group.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
dates: {from: 2024-11-11, to: 2024-11-13}
target_group: «young carers»
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
dates: {from: 2025-11-10, to: 2025-11-12}
target_group: young carers
---
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  if (!report.cover.target_group || section_with_target_group(*review.profile)) return;
  diag::Diagnostic& made =
      out.add(report.cover.target_group->where,
              fmt::format("reports of the profile `{}` have no section about a target group", review.profile->id),
              "take the field away, or check the profile and the dates");
  if (report.cover.profile) made.related.push_back({report.cover.profile->where, "the profile"});
}

}  // namespace

extern constinit const Rule target_group_era = {
    .title = "A target group in a report that has none",
    .why =
        "Only reviews from September 2025 on look at a target group, so profile, dates or this field belong to another "
        "review.",
    .source = "DOMAIN 1.3 (S3)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
