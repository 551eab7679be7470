#include "review_days.h"

#include <fmt/format.h>

namespace qar::rules {

std::optional<ReviewDays> review_days(const model::Report& report) {
  const auto& dates = report.cover.dates;
  if (!dates || !dates->from || !dates->to || dates->to->value < dates->from->value) return std::nullopt;
  return ReviewDays{*dates->from, *dates->to};
}

std::optional<profile::Date> weekend_day(const ReviewDays& days) {
  constexpr int saturday = 5;
  constexpr std::int32_t fortnight = 14;
  const std::int32_t first = days.from.value.days();
  const std::int32_t last = days.to.value.days();
  if (last - first >= fortnight) return std::nullopt;
  for (std::int32_t day = first; day <= last; ++day)
    if (profile::Date::from_days(day).weekday() >= saturday) return profile::Date::from_days(day);
  return std::nullopt;
}

std::string with_weekday(profile::Date day) {
  return fmt::format("{} {}", profile::weekday_name(day.weekday()), day.spoken());
}

}  // namespace qar::rules
