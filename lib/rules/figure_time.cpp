#include "rules/figure_time.h"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "rules/figures.h"

namespace qar::rules {
namespace {

bool is_past(std::string_view word) {
  constexpr auto words =
      std::to_array<std::string_view>({"was", "were", "had", "last", "previous", "previously", "ago", "formerly", "once",
                                       "opened", "national", "nationally", "will", "capacity", "places", "used"});
  return std::ranges::find(words, word) != words.end();
}

/// From here on something else is spoken of: another time, or what the figure is compared with: "a rise since 2023", "27%,
/// close to the national figure".
bool turns_away(const RunningText& text, std::uint32_t index) {
  if (parts_times(text.word(index)) || text.word(index) == "since") return true;
  constexpr auto words = std::to_array<std::string_view>(
      {"above", "below", "close", "higher", "just", "lower", "similar", "slightly", "well", "broadly"});
  return text.gap_before(index).ends_with(", ") &&
         (std::ranges::find(words, text.word(index)) != words.end() || text.reads(index, "which is"));
}

}  // namespace

std::optional<std::string> time_of(const RunningText& text, WordRange figure) {
  const WordRange sentence = text.sentence(figure.begin);
  std::uint32_t end = figure.end;
  while (end < sentence.end && !percentage_at(text, end) && !turns_away(text, end)) ++end;
  std::vector<int> years = years_in(text, {sentence.begin, figure.begin});
  if (years.empty()) years = years_in(text, {figure.end, end});
  if (years.empty()) {
    for (std::uint32_t i = sentence.begin; i < end; ++i)
      if (is_past(text.word(i))) return std::nullopt;
    return std::string();
  }
  if (years.size() > 1) return std::nullopt;
  return fmt::format("{}", years.front());
}

bool is_compared(const RunningText& text, std::uint32_t figure) {
  constexpr auto words = std::to_array<std::string_view>(
      {"compared", "than",    "from",  "national", "nationally", "average",       "against", "to",      "by",
       "further",  "another", "about", "around",   "nearly",     "almost",        "over",    "under",   "least",
       "above",    "below",   "was",   "were",     "had",        "approximately", "some",    "roughly", "target"});
  const WordRange sentence = text.sentence(figure);
  for (std::uint32_t i = figure, seen = 0; i-- > sentence.begin && seen < 4; ++seen) {
    if (std::ranges::find(words, text.word(i)) != words.end()) return true;
    if (text.gap_before(i + 1).starts_with(',')) return false;
  }
  return false;
}

bool parts_times(std::string_view word) {
  return word == "compared" || word == "up" || word == "down" || word == "than" || word == "while" || word == "whereas";
}

}  // namespace qar::rules
