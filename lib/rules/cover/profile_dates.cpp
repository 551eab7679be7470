#include <fmt/format.h>

#include "qar/rules/rule.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: «qar-2019»
dates: {from: 2025-11-10, to: 2025-11-12}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2019
dates: {from: 2025-07-02, to: 2025-07-04}
---
)",
    R"(---
qar: report/1
dates: {from: 2025-11-10, to: 2025-11-12}
---
)",
};

/// "from 1 September 2019 to 31 August 2025".
std::string validity(const profile::Profile& profile) {
  std::string words;
  if (profile.valid_from) words = fmt::format("from {}", profile.valid_from->spoken());
  if (profile.valid_to) words += fmt::format("{}to {}", words.empty() ? "" : " ", profile.valid_to->spoken());
  return words;
}

void check(const Report& report, const Review& review, Findings& out) {
  const auto first = review.first_day();
  if (!review.profile_named || !first || review.profile->covers(*first)) return;
  const text::Span day = report.cover.dates->from->where;
  diag::Diagnostic& made = out.add(report.cover.profile ? report.cover.profile->where : day,
                                   fmt::format("`{}` holds for reviews {}; this one began on {}", review.profile->id,
                                               validity(*review.profile), first->spoken()),
                                   "name the profile of these dates, or leave `profile:` out");
  if (report.cover.profile) made.related.push_back({day, "the first day"});
}

}  // namespace

extern constinit const Rule profile_dates = {
    .title = "A profile of another time",
    .why =
        "Sections and estimates have changed over the years; by a profile of another time, right headings look wrong and "
        "wrong ones right.",
    .source = "DESIGN 2.2, 2.3; DOMAIN 0, 1 (P:1, P:6, S3)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
