// Dates, times and ids as people write them at speed, and what they mean. Nothing here guesses: a form with two meanings is
// no form.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "qar/profile/date.h"

namespace qar::read {

/// A value, and whether it was written in its canonical form.
template <class T>
struct Written {
  T value{};
  bool canonical = true;
};

/// 2025-11-10 (canonical); 10/11/25, 10.11.2025, 10-11-2025 (day first), 10 Nov 2025, 10-Nov-25, 10th of November 2025, and
/// each of these without its year if `default_year` is not 0; 2025/11/10, 2025-11-9. The day of the week may stand before it
/// and must be right. Two-figure years are 20xx.
[[nodiscard]] std::optional<Written<profile::Date>> written_date(std::string_view text, int default_year);

/// 09:40 and 09:40-10:20 (canonical); 9:40, 9.40, 0940, 9.40am, 1:15 p.m., 9am, a dash, "to" or "until" between two. The
/// half of the day at the end of a range is that of its beginning too, where the beginning is then still the earlier:
/// 1:15-2:30 pm.
[[nodiscard]] std::optional<Written<profile::TimeRange>> written_time(std::string_view text);
[[nodiscard]] std::string canonical_time(const profile::TimeRange& time);

/// KT-01 (canonical); KT1, KT 01, kt-1, KT_01, a dash for the hyphen. Letters (two to six), then a number of one to four
/// figures; canonical has at least two figures.
[[nodiscard]] std::optional<Written<std::string>> written_id(std::string_view text);

}  // namespace qar::read
