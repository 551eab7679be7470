// Calendar days and times of day, without zones or clocks: what a reviewer writes and what a cover says.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace qar::profile {

/// A day of the Gregorian calendar. Only valid days are made (see `make`).
struct Date {
  std::int16_t year = 1970;
  std::uint8_t month = 1;
  std::uint8_t day = 1;

  /// Nothing if there is no such day, or the year is not in 1900..2200.
  [[nodiscard]] static std::optional<Date> make(int year, int month, int day);
  [[nodiscard]] int weekday() const;        ///< 0 Monday … 6 Sunday
  [[nodiscard]] std::int32_t days() const;  ///< since 1970-01-01
  [[nodiscard]] static Date from_days(std::int32_t days);
  [[nodiscard]] std::string iso() const;     ///< "2025-11-10"
  [[nodiscard]] std::string spoken() const;  ///< "10 November 2025"
  [[nodiscard]] int academic_year() const;   ///< the year in which its school year (1 September to 31 August) began
  friend auto operator<=>(const Date&, const Date&) = default;
};

[[nodiscard]] std::string_view weekday_name(int weekday);  ///< "Monday"

/// Minutes since midnight; `to` is absent for a moment.
struct TimeRange {
  std::int16_t from = 0;
  std::optional<std::int16_t> to;
  friend bool operator==(const TimeRange&, const TimeRange&) = default;
};
[[nodiscard]] std::string clock(std::int16_t minutes);  ///< "09:40"

}  // namespace qar::profile
