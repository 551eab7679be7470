#include <string>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/cover_values.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
«»qar: report/1
profile: qar-2025
---
)",
    R"(---
qar: report/1
profile: qar-2025
agreed: «»{lead_reviewer: 2025-11-12}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
agreed: {lead_reviewer: 2025-11-12, school: 2025-11-14}
---
)",
};

bool wanted(const profile::Profile& profile, std::string_view field) {
  const profile::CoverFieldSpec* spec = profile.cover_field(field);
  return spec && spec->required;
}

/// A date that stands there but cannot be read was reported as such.
bool unreadable(const Report& report, std::string_view field) {
  const auto written = written_at(report, field);
  return written && !written->is_null();
}

void check(const Report& report, const Review& review, Findings& out) {
  if (!cover_is_whole(report)) return;
  const auto& agreed = report.cover.agreed;
  const bool lead = wanted(*review.profile, "agreed.lead_reviewer") && !(agreed && agreed->lead_reviewer);
  const bool school = wanted(*review.profile, "agreed.school") && !(agreed && agreed->school);
  const bool lead_missing = lead && !unreadable(report, "agreed.lead_reviewer");
  const bool school_missing = school && !unreadable(report, "agreed.school");
  if (!lead_missing && !school_missing) return;
  const std::string_view who = lead_missing && school_missing ? "neither the Lead Reviewer nor the school has"
                               : lead_missing                 ? "the Lead Reviewer has not"
                                                              : "the school has not";
  text::Span where = front_begin(report);
  if (agreed) where = {agreed->where.file, agreed->where.begin, agreed->where.begin};
  out.add(where, fmt::format("{} agreed the text", who),
          school_missing && !lead_missing ? "add `school:` with the day under `agreed:`"
          : school_missing                ? "add `agreed: {lead_reviewer: …, school: …}` with the days"
                                          : "add `lead_reviewer:` with the day under `agreed:`");
}

}  // namespace

extern constinit const Rule not_agreed = {
    .title = "A final report that is not agreed",
    .why =
        "The content of a report is agreed between the school and the review team; until both have done so it must not go "
        "out as final.",
    .source = "DOMAIN 0 (S2); DESIGN 2.2",
    .severity = Severity::error,
    .full_from = Stage::final,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
