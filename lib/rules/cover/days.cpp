#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/review_days.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
dates: {from: «2025-11-11», to: 2025-11-13}
---
)",
    R"(---
qar: report/1
profile: qar-2025
dates: {from: «2025-11-10», to: 2025-11-11}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
dates: {from: 2025-11-12, to: 2025-11-14}
---
)",
    // The weekend is what is wrong here, and cover/weekend says so.
    R"(---
qar: report/1
profile: qar-2025
dates: {from: 2025-11-08, to: 2025-11-10}
---
)",
};

/// "Monday to Wednesday or Wednesday to Friday".
std::string patterns_in_words(const profile::Profile& profile) {
  std::vector<std::string> words;
  for (const std::string& pattern : profile.day_patterns)
    if (const auto run = profile::weekday_run(pattern))
      words.push_back(fmt::format("{} to {}", profile::weekday_name(run->first), profile::weekday_name(run->last)));
  const std::vector<std::string_view> views(words.begin(), words.end());
  return text::one_of(views);
}

void check(const Report& report, const Review& review, Findings& out) {
  const auto days = review_days(report);
  if (!days || weekend_day(*days)) return;
  const int count = days->to.value.days() - days->from.value.days() + 1;
  const int usual = review.profile->thresholds.review_days;
  if (review.profile->day_patterns.empty()) {
    if (usual > 0 && count > usual)
      out.add(days->from.where, fmt::format("the review takes {} days, where {} are usual", count, usual),
              "check both dates");
    return;
  }
  if (review.profile->days_fit(days->from.value, days->to.value)) return;
  out.add(days->from.where,
          fmt::format("the review runs from {} to {}", with_weekday(days->from.value), with_weekday(days->to.value)),
          fmt::format("check both dates; reviews run {}", patterns_in_words(*review.profile)))
      .related.push_back({days->to.where, "the last day"});
}

}  // namespace

extern constinit const Rule days = {
    .title = "Days that are not those of a review",
    .why =
        "A review takes three working days in a row, from Monday or from Wednesday; other days mostly come from a slip of "
        "one figure.",
    .source = "DESIGN 2.2; DOMAIN 2.2 (S2)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
