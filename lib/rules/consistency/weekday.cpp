#include <optional>

#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/figures.h"
#include "rules/running_text.h"

namespace qar::rules::consistency {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
dates: {from: 2025-11-10, to: 2025-11-12}
---

## Context and character of the school

The review began on «Tuesday 10 November» 2025. Governors met on «Thursday, 3 October» 2025, and on «Monday 11 November».
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
dates: {from: 2025-11-10, to: 2025-11-12}
---

## Context and character of the school

The review began on Monday 10 November 2025. Governors met on Friday, 3 October 2025, and on Tuesday 11 November. On Monday
12 pupils read aloud; on Monday 2 June nobody did.
)",
};

/// The date "10 November 2025"; without a year that of the review, where it is in the review's month.
std::optional<profile::Date> date_at(const RunningText& text, std::uint32_t index, const Review& review) {
  const auto day = number_in_figures(text.word(index));
  const int month = month_named(text.word(index + 1));
  if (!day || month == 0 || text.gap_before(index + 1) != " ") return std::nullopt;
  if (const auto year = year_at(text, index + 2); year && text.gap_before(index + 2) == " ")
    return profile::Date::make(*year, month, static_cast<int>(*day));
  const auto first = review.first_day();
  if (!first || first->month != month) return std::nullopt;
  return profile::Date::make(first->year, month, static_cast<int>(*day));
}

void check(const Report& report, const Review& review, Findings& out) {
  const RunningText text(report);
  for (int day = 0; day < 7; ++day)
    for (const std::uint32_t place : text.places(text::lower(profile::weekday_name(day)))) {
      const auto date = date_at(text, place + 1, review);
      const std::string_view gap = text.gap_before(place + 1);
      if (!date || date->weekday() == day || (gap != " " && gap != ", ") || text.is_marked(place)) continue;
      out.add(text.locate({place, place + 3}),
              fmt::format("{} is a {}", date->spoken(), profile::weekday_name(date->weekday())),
              "correct the day or the date");
    }
}

}  // namespace

extern constinit const Rule weekday = {
    .title = "A day of the week that its date does not have",
    .why = "One of the two is wrong, and nobody can tell which day was meant.",
    .source = "DOMAIN 5.8 (date and day mismatch)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::consistency
