#include "qar/read/written_values.h"

#include <optional>
#include <string>
#include <string_view>

#include "support/catch.h"

using namespace qar;

namespace {

struct Row {
  std::string_view written;
  std::string_view meant;  ///< empty: it is no such value
};

std::string date_meant(std::string_view written, int default_year = 0) {
  const auto date = read::written_date(written, default_year);
  return date ? date->value.iso() : std::string();
}

std::string time_meant(std::string_view written) {
  const auto time = read::written_time(written);
  return time ? read::canonical_time(time->value) : std::string();
}

std::string id_meant(std::string_view written) {
  const auto id = read::written_id(written);
  return id ? id->value : std::string();
}

}  // namespace

TEST_CASE("a day is read in the forms that mean one thing, the day first") {
  constexpr Row rows[] = {
      {"2025-11-10", "2025-11-10"},
      {" 2025-11-10 ", "2025-11-10"},
      {"10/11/2025", "2025-11-10"},
      {"10/11/25", "2025-11-10"},
      {"1/9/25", "2025-09-01"},
      {"10.11.2025", "2025-11-10"},
      {"10-11-2025", "2025-11-10"},
      {"10 November 2025", "2025-11-10"},
      {"10 Nov 2025", "2025-11-10"},
      {"10 nov. 2025", "2025-11-10"},
      {"10Nov2025", "2025-11-10"},
      {"10-Nov-25", "2025-11-10"},
      {"10/Nov/2025", "2025-11-10"},
      {"10th November 2025", "2025-11-10"},
      {"1st of November, 2025", "2025-11-01"},
      {"2nd Sept 2025", "2025-09-02"},
      {"Monday 10 November 2025", "2025-11-10"},
      {"Mon, 10/11/25", "2025-11-10"},
      {"Tues. 11 Nov 25", "2025-11-11"},
      {"2025/11/10", "2025-11-10"},
      {"2025-11-9", "2025-11-09"},
      {"29 Feb 2024", "2024-02-29"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.written);
    CHECK(date_meant(row.written) == row.meant);
  }
}

TEST_CASE("what is no day, or may be two, is not read as one") {
  for (const std::string_view written :
       {"", "Monday", "11/25/2025", "31/11/2025", "29 Feb 2025", "2025-13-01", "10/11", "10 Nov", "10/11/025", "10/11/20255",
        "10 Novemver 2025", "Tuesday 10 November 2025", "2025-11-10T09:00", "10/11-2025", "2025", "November", "ten", "10",
        "-1/2/2025"}) {
    CAPTURE(written);
    CHECK(date_meant(written).empty());
  }
}

TEST_CASE("a day without its year is of the review's year, where that is known") {
  CHECK(date_meant("10/11", 2025) == "2025-11-10");
  CHECK(date_meant("10.11.", 2025) == "2025-11-10");
  CHECK(date_meant("10 Nov", 2025) == "2025-11-10");
  CHECK(date_meant("Mon 10th November", 2025) == "2025-11-10");
  CHECK(date_meant("Tue 10 Nov", 2025).empty());
  CHECK(date_meant("29/2", 2025).empty());
  CHECK(date_meant("10/11/24", 2025) == "2024-11-10");
}

TEST_CASE("only year, month and day with hyphens are the canonical form of a day") {
  CHECK(read::written_date("2025-11-10", 0)->canonical);
  CHECK_FALSE(read::written_date("2025-11-10 ", 0)->canonical);
  CHECK_FALSE(read::written_date("10/11/2025", 0)->canonical);
  CHECK_FALSE(read::written_date("2025-11-9", 0)->canonical);
}

TEST_CASE("a time is read in the forms that mean one thing") {
  constexpr Row rows[] = {
      {"09:40", "09:40"},
      {"9:40", "09:40"},
      {"9.40", "09:40"},
      {"0940", "09:40"},
      {"00:00", "00:00"},
      {"23:59", "23:59"},
      {"9am", "09:00"},
      {"9 AM", "09:00"},
      {"12 am", "00:00"},
      {"12pm", "12:00"},
      {"1:15 pm", "13:15"},
      {"1.15 p.m.", "13:15"},
      {"13:15 pm", "13:15"},
      {"09:40-10:20", "09:40-10:20"},
      {"9.40-10.20", "09:40-10:20"},
      {"0940-1020", "09:40-10:20"},
      {"09:40 - 10:20", "09:40-10:20"},
      {"09:40\u201310:20", "09:40-10:20"},
      {"9:40 to 10:20", "09:40-10:20"},
      {"9:40 until 10:20", "09:40-10:20"},
      {"9am to 10.30am", "09:00-10:30"},
      {"1:15-2:30pm", "13:15-14:30"},
      {"2-3pm", "14:00-15:00"},
      {"9-10 am", "09:00-10:00"},
      {"11-1pm", "11:00-13:00"},
      {"9:30-1:30pm", "09:30-13:30"},
      {"12:30-1:30pm", "12:30-13:30"},
      {"11am-2:15pm", "11:00-14:15"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.written);
    CHECK(time_meant(row.written) == row.meant);
  }
}

TEST_CASE("what is no time of day is not read as one") {
  for (const std::string_view written :
       {"",         "9",    "940",  "25:00",   "24:00", "09:60",  "9:4",     "9:400",      "after lunch",
        "9-10",     "13am", "0am",  "0 pm",    "9:40-", "-10:20", "9:40-10", "9:40/10:20", "9:40-10:20-11:00",
        "09:40:00", "9 a",  "9pmm", "period 3"}) {
    CAPTURE(written);
    CHECK(time_meant(written).empty());
  }
}

TEST_CASE("a range that ends before it begins is read as written, for its reader to refuse") {
  CHECK(time_meant("10:20-09:40") == "10:20-09:40");
}

TEST_CASE("two figures, a colon and a bare hyphen are the canonical form of a time") {
  CHECK(read::written_time("09:40")->canonical);
  CHECK(read::written_time("09:40-10:20")->canonical);
  CHECK_FALSE(read::written_time("9:40")->canonical);
  CHECK_FALSE(read::written_time("09.40")->canonical);
  CHECK_FALSE(read::written_time("09:40 -10:20")->canonical);
  CHECK_FALSE(read::written_time("09:40-1020")->canonical);
  CHECK_FALSE(read::written_time("1:15 pm")->canonical);
}

TEST_CASE("an id is read in the forms that mean one thing") {
  constexpr Row rows[] = {
      {"KT-01", "KT-01"}, {"KT-1", "KT-01"},    {"KT1", "KT-01"},       {"kt-01", "KT-01"},
      {"Kt 01", "KT-01"}, {"KT_01", "KT-01"},   {"KT - 01", "KT-01"},   {"KT\u201301", "KT-01"},
      {"KT-10", "KT-10"}, {"KT-001", "KT-001"}, {"KT-1024", "KT-1024"}, {"LEADER-07", "LEADER-07"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.written);
    CHECK(id_meant(row.written) == row.meant);
  }
}

TEST_CASE("what is no id is not read as one") {
  for (const std::string_view written : {"", "KT", "01", "K-01", "LEADERS-01", "KT-", "KT-1a", "KT-00001", "KT--1",
                                         "KT-01-02", "KT.01", "KT-01 and KT-02", "K\u00c9-01"}) {
    CAPTURE(written);
    CHECK(id_meant(written).empty());
  }
}

TEST_CASE("capitals, a hyphen and at least two figures are the canonical form of an id") {
  CHECK(read::written_id("KT-01")->canonical);
  CHECK(read::written_id("KT-001")->canonical);
  CHECK_FALSE(read::written_id("KT-1")->canonical);
  CHECK_FALSE(read::written_id("kt-01")->canonical);
  CHECK_FALSE(read::written_id(" KT-01")->canonical);
}
