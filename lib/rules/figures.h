// Numbers in running text: percentages, counts and years, in figures and in words.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qar/model/report.h"

#include "rules/running_text.h"

namespace qar::rules {

/// "1,350", "95.2", "twelve", "twenty-one"; nothing for other words.
[[nodiscard]] std::optional<double> number_named(std::string_view lower);
/// The same for figures only.
[[nodiscard]] std::optional<double> number_in_figures(std::string_view lower);

/// A number with "%" or "per cent" after it: its words [begin, end), "cent" among them.
struct Percentage {
  std::uint32_t begin = 0, end = 0;
  double value = 0;
};
/// In order, those of quotations and titles left out.
[[nodiscard]] std::vector<Percentage> percentages(const RunningText& text);
/// The one that begins at a word.
[[nodiscard]] std::optional<Percentage> percentage_at(const RunningText& text, std::uint32_t index);

/// A calendar year from 2000 to 2099 in figures; nothing where the figure counts something.
[[nodiscard]] std::optional<int> year_at(const RunningText& text, std::uint32_t index);
/// The first year of "2024/25" or "2024-25" that begins at a word.
[[nodiscard]] std::optional<int> academic_year_at(const RunningText& text, std::uint32_t index);
/// The years that words name, in order, "2024/25" as 2024.
[[nodiscard]] std::vector<int> years_in(const RunningText& text, WordRange words);

/// 1 for "january"; 0 for what is no month.
[[nodiscard]] int month_named(std::string_view lower);

/// "62%", "12", "95.2": a value as messages write it.
[[nodiscard]] std::string in_figures(double value);

}  // namespace qar::rules
