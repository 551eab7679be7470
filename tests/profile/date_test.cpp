#include "qar/profile/date.h"

#include "support/catch.h"

using qar::profile::Date;

namespace {

Date day(int year, int month, int of_month) {
  const auto made = Date::make(year, month, of_month);
  REQUIRE(made);
  return *made;
}

}  // namespace

TEST_CASE("a date is made only where there is such a day") {
  CHECK(Date::make(2025, 11, 10));
  CHECK(Date::make(2024, 2, 29));
  CHECK_FALSE(Date::make(2025, 2, 29));
  CHECK_FALSE(Date::make(2025, 11, 31));
  CHECK_FALSE(Date::make(2025, 13, 1));
  CHECK_FALSE(Date::make(2025, 0, 1));
  CHECK_FALSE(Date::make(2025, 1, 0));
  CHECK_FALSE(Date::make(2025, -1, 5));
}

TEST_CASE("years far from any review are no dates") {
  CHECK(Date::make(1900, 1, 1));
  CHECK_FALSE(Date::make(1899, 12, 31));
  CHECK(Date::make(2200, 12, 31));
  CHECK_FALSE(Date::make(2201, 1, 1));
  CHECK_FALSE(Date::make(25, 11, 10));
  CHECK_FALSE(Date::make(70000, 1, 1));
}

TEST_CASE("weekdays count from Monday") {
  CHECK(day(2025, 11, 10).weekday() == 0);
  CHECK(day(2026, 5, 15).weekday() == 4);
  CHECK(day(2025, 11, 16).weekday() == 6);
  CHECK(day(1900, 1, 1).weekday() == 0);
  CHECK(qar::profile::weekday_name(0) == "Monday");
  CHECK(qar::profile::weekday_name(6) == "Sunday");
  CHECK(qar::profile::weekday_name(7).empty());
  CHECK(qar::profile::weekday_name(-1).empty());
}

TEST_CASE("days count from 1970 and lead back to the same date") {
  CHECK(day(1970, 1, 1).days() == 0);
  CHECK(day(1969, 12, 31).days() == -1);
  CHECK(day(2000, 3, 1).days() - day(2000, 2, 28).days() == 2);
  for (std::int32_t days = day(1900, 1, 1).days(); days <= day(2200, 12, 31).days(); days += 17) {
    const Date date = Date::from_days(days);
    REQUIRE(date.days() == days);
    REQUIRE(Date::make(date.year, date.month, date.day) == date);
  }
}

TEST_CASE("dates are printed for files and for people") {
  CHECK(day(2025, 9, 1).iso() == "2025-09-01");
  CHECK(day(2025, 9, 1).spoken() == "1 September 2025");
  CHECK(day(2026, 12, 31).spoken() == "31 December 2026");
}

TEST_CASE("a school year begins on 1 September") {
  CHECK(day(2025, 8, 31).academic_year() == 2024);
  CHECK(day(2025, 9, 1).academic_year() == 2025);
  CHECK(day(2026, 1, 7).academic_year() == 2025);
}

TEST_CASE("dates are ordered by the calendar") {
  CHECK(day(2025, 2, 28) < day(2025, 3, 1));
  CHECK(day(2024, 12, 31) < day(2025, 1, 1));
  CHECK(day(2025, 11, 10) == day(2025, 11, 10));
}

TEST_CASE("times of day have four figures") {
  CHECK(qar::profile::clock(0) == "00:00");
  CHECK(qar::profile::clock(9 * 60 + 5) == "09:05");
  CHECK(qar::profile::clock(23 * 60 + 59) == "23:59");
}
