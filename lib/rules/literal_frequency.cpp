#include "rules/literal_frequency.h"

#include <algorithm>
#include <array>

namespace qar::rules {
namespace {

/// Words by which nothing can be told apart, and their finds in ten thousand characters of reports.
struct Common {
  std::string_view word;
  double finds = 0;
};
constexpr auto common = std::to_array<Common>({
    {"a", 30},      {"all", 10},  {"an", 12},    {"and", 60},     {"are", 20},     {"as", 12},      {"at", 10},
    {"be", 8},      {"by", 10},   {"child", 8},  {"children", 8}, {"for", 25},     {"from", 8},     {"has", 6},
    {"have", 8},    {"in", 40},   {"is", 20},    {"it", 8},       {"its", 4},      {"leaders", 12}, {"learning", 10},
    {"not", 5},     {"of", 45},   {"on", 12},    {"one", 5},      {"or", 6},       {"pupil", 20},   {"pupils", 20},
    {"school", 15}, {"so", 5},    {"staff", 8},  {"student", 8},  {"students", 8}, {"teachers", 8}, {"teaching", 6},
    {"that", 12},   {"the", 90},  {"their", 15}, {"they", 8},     {"this", 8},     {"to", 50},      {"was", 6},
    {"were", 5},    {"which", 4}, {"who", 6},    {"with", 15},    {"work", 8},     {"year", 8},
});
static_assert(std::ranges::is_sorted(common, {}, &Common::word));

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

double mark_frequency(char mark) {
  switch (mark) {
    case '.': return 110;
    case ',': return 60;
    case '-': return 50;
    default: return 15;
  }
}

}  // namespace

double literal_frequency(std::string_view literal) {
  // The rarest of its words: where two stand together, neither is found more often than that.
  double rarest = 2000;
  for (std::size_t at = 0; at < literal.size();) {
    if (!is_letter(literal[at])) {
      // Marks and figures that few lines hold.
      if (literal[at] != ' ') rarest = std::min(rarest, mark_frequency(literal[at]));
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < literal.size() && is_letter(literal[end])) ++end;
    const std::string_view word = literal.substr(at, end - at);
    const auto known = std::ranges::lower_bound(common, word, {}, &Common::word);
    // Letters that no word bounds are found within others: the shorter, the oftener.
    constexpr std::array<double, 7> by_size = {2000, 700, 120, 15, 6, 3, 1.5};
    const double guess = by_size[std::min<std::size_t>(word.size(), by_size.size() - 1)];
    const bool bounded = at > 0 && end < literal.size();
    double finds = known != common.end() && known->word == word ? known->finds : bounded ? guess / 4 : guess;
    if (!bounded && known != common.end() && known->word == word) finds = std::max(finds, guess);
    rarest = std::min(rarest, finds);
    at = end;
  }
  return rarest;
}

}  // namespace qar::rules
