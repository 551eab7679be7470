#include "figures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include <fmt/format.h>

namespace qar::rules {
namespace {

constexpr std::array<std::string_view, 21> units = {
    "zero",   "one",    "two",      "three",    "four",    "five",    "six",       "seven",    "eight",    "nine",  "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};
constexpr std::array<std::string_view, 10> tens = {"",      "ten",   "twenty",  "thirty", "forty",
                                                   "fifty", "sixty", "seventy", "eighty", "ninety"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<int> unit_named(std::string_view word) {
  const auto found = std::ranges::find(units, word);
  if (found == units.end()) return std::nullopt;
  return static_cast<int>(found - units.begin());
}

}  // namespace

std::optional<double> number_in_figures(std::string_view lower) {
  if (lower.empty() || !is_digit(lower.front()) || lower.size() > 12) return std::nullopt;
  double value = 0, scale = 0;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    const char c = lower[i];
    if (is_digit(c)) {
      value = value * 10 + (c - '0');
      scale *= 10;
    } else if (c == '.' && scale == 0) {
      scale = 1;
    } else if (c != ',' || scale != 0 || i + 4 > lower.size()) {
      return std::nullopt;
    }
  }
  return scale > 0 ? value / scale : value;
}

std::optional<double> number_named(std::string_view lower) {
  if (const auto figures = number_in_figures(lower)) return figures;
  if (const auto unit = unit_named(lower)) return *unit;
  const std::size_t hyphen = lower.find('-');
  const auto ten = std::ranges::find(tens, lower.substr(0, hyphen));
  if (ten == tens.end() || lower.empty()) return std::nullopt;
  const int value = static_cast<int>(ten - tens.begin()) * 10;
  if (hyphen == std::string_view::npos) return value;
  const auto unit = unit_named(lower.substr(hyphen + 1));
  if (!unit || *unit == 0 || *unit > 9) return std::nullopt;
  return value + *unit;
}

std::optional<Percentage> percentage_at(const RunningText& text, std::uint32_t index) {
  const auto value = number_in_figures(text.word(index));
  if (!value) return std::nullopt;
  if (text.after(index) == '%') return Percentage{index, index + 1, *value};
  if (text.gap_before(index + 1).starts_with(" %")) return Percentage{index, index + 1, *value};
  if (text.reads(index + 1, {"per", "cent"}) && text.gap_before(index + 1) == " ")
    return Percentage{index, index + 3, *value};
  if (text.word(index + 1) == "percent" && text.gap_before(index + 1) == " ") return Percentage{index, index + 2, *value};
  return std::nullopt;
}

std::vector<Percentage> percentages(const RunningText& text) {
  std::vector<Percentage> found;
  const std::string_view prose = text.prose().text;
  const auto add = [&](std::uint32_t word) {
    const auto made = percentage_at(text, word);
    if (made && !text.is_marked(word)) found.push_back(*made);
  };
  for (std::size_t at = prose.find('%'); at != std::string_view::npos; at = prose.find('%', at + 1)) {
    const auto sign = static_cast<std::uint32_t>(at);
    const WordRange before = text.words_in({sign > 12 ? sign - 12 : 0, sign});
    if (before.size() > 0) add(before.end - 1);
  }
  const std::size_t with_sign = found.size();
  for (const std::string_view word : {"per", "percent"})
    for (const std::uint32_t place : text.places(word))
      if (place > 0) add(place - 1);
  if (found.size() > with_sign) std::ranges::sort(found, {}, &Percentage::begin);
  return found;
}

std::optional<int> year_at(const RunningText& text, std::uint32_t index) {
  const std::string_view word = text.word(index);
  if (word.size() != 4 || !word.starts_with("20") || !is_digit(word[2]) || !is_digit(word[3])) return std::nullopt;
  if (text.after(index) == '%') return std::nullopt;
  const std::string_view next = text.word(index + 1);
  constexpr std::array<std::string_view, 10> counted = {"pupils", "students", "children", "learners", "families",
                                                        "books",  "words",    "schools",  "people",   "visits"};
  if (text.gap_before(index + 1) == " " && std::ranges::find(counted, next) != counted.end()) return std::nullopt;
  return 2000 + (word[2] - '0') * 10 + (word[3] - '0');
}

std::optional<int> academic_year_at(const RunningText& text, std::uint32_t index) {
  const auto year = year_at(text, index);
  if (!year || (text.after(index) != '/' && text.after(index) != '-')) return std::nullopt;
  const std::string_view next = text.word(index + 1);
  const std::string_view last = next.size() == 4 && next.starts_with("20") ? next.substr(2) : next;
  const int following = (*year + 1) % 100;
  if (text.gap_before(index + 1).size() != 1 || last != fmt::format("{:02}", following)) return std::nullopt;
  return year;
}

std::vector<int> years_in(const RunningText& text, WordRange words) {
  std::vector<int> years;
  for (std::uint32_t i = words.begin; i < words.end; ++i) {
    const auto year = year_at(text, i);
    if (!year) continue;
    years.push_back(*year);
    if (academic_year_at(text, i)) ++i;
  }
  return years;
}

int month_named(std::string_view lower) {
  constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                       "may",       "june",     "july",     "august",
                                                       "september", "october",  "november", "december"};
  const auto found = std::ranges::find(months, lower);
  return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
}

std::string in_figures(double value) {
  const double rounded = std::round(value * 10) / 10;
  return rounded == std::floor(rounded) ? fmt::format("{:.0f}", rounded) : fmt::format("{:.1f}", rounded);
}

}  // namespace qar::rules
