#include "qar/profile/date.h"

#include <array>
#include <chrono>

#include <fmt/format.h>

namespace qar::profile {
namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2200;

constexpr std::array<std::string_view, 12> months = {"January", "February", "March",     "April",   "May",      "June",
                                                     "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 7> weekdays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                      "Friday", "Saturday", "Sunday"};

std::chrono::year_month_day calendar(int year, unsigned month, unsigned day) {
  return std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(month), std::chrono::day(day));
}

Date from_calendar(const std::chrono::year_month_day& date) {
  return {static_cast<std::int16_t>(static_cast<int>(date.year())),
          static_cast<std::uint8_t>(static_cast<unsigned>(date.month())),
          static_cast<std::uint8_t>(static_cast<unsigned>(date.day()))};
}

}  // namespace

std::optional<Date> Date::make(int year, int month, int day) {
  if (year < first_year || year > last_year || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const auto date = calendar(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
  if (!date.ok()) return std::nullopt;
  return from_calendar(date);
}

std::int32_t Date::days() const {
  return static_cast<std::int32_t>(std::chrono::sys_days(calendar(year, month, day)).time_since_epoch().count());
}

Date Date::from_days(std::int32_t days) {
  return from_calendar(std::chrono::year_month_day(std::chrono::sys_days(std::chrono::days(days))));
}

int Date::weekday() const {
  const auto day_of_week = std::chrono::weekday(std::chrono::sys_days(calendar(year, month, day)));
  return static_cast<int>(day_of_week.iso_encoding()) - 1;
}

std::string Date::iso() const { return fmt::format("{:04}-{:02}-{:02}", year, month, day); }

std::string Date::spoken() const { return fmt::format("{} {} {}", day, months[month - 1U], year); }

int Date::academic_year() const { return month >= 9 ? year : year - 1; }

std::string_view weekday_name(int weekday) {
  if (weekday < 0 || weekday > 6) return {};
  return weekdays[static_cast<std::size_t>(weekday)];
}

std::string clock(std::int16_t minutes) { return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60); }

}  // namespace qar::profile
