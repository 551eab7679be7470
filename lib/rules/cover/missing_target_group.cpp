#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/cover_values.h"
#include "rules/target_group.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
«»qar: report/1
profile: qar-2025
---

## Engagement and inclusion
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
target_group: pupils who are persistently absent
---
)",
    R"(---
qar: report/1
profile: qar-2019
---
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  if (!cover_is_whole(report) || report.cover.target_group) return;
  const profile::SectionSpec* section = section_with_target_group(*review.profile);
  const auto written = written_at(report, "target_group");
  if (!section || (written && !written->is_null())) return;
  diag::Diagnostic& made =
      out.add(written ? written->where() : front_begin(report), "the cover does not say which pupils the target group are",
              "add `target_group:` with the group that the school chose");
  if (const model::Section* there = report.section(section->id))
    made.related.push_back({there->title.where, "the section about them"});
}

}  // namespace

extern constinit const Rule missing_target_group = {
    .title = "No target group",
    .why =
        "The section on engagement and inclusion looks at one group that the school has chosen; without it nobody can tell "
        "whom its findings are about.",
    .source = "DOMAIN 1.3 (S3); DESIGN 2.2",
    .severity = Severity::warning,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
