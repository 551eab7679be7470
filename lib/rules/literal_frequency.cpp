#include "rules/literal_frequency.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace qar::rules {
namespace {

/// Common words, and their finds in ten thousand characters of reports.
struct Common {
  std::string_view word;
  double finds = 0;
};
constexpr auto common = std::to_array<Common>({
    {"a", 28},       {"able", 2},      {"about", 4},      {"across", 3},     {"after", 2},         {"all", 8},
    {"also", 2},     {"an", 8},        {"and", 50},       {"another", 1},    {"are", 15},          {"as", 10},
    {"at", 10},      {"be", 6},        {"because", 2},    {"been", 2},       {"before", 2},        {"better", 2},
    {"between", 2},  {"but", 2},       {"by", 9},         {"can", 5},        {"child", 2},         {"children", 6},
    {"class", 3},    {"classes", 2},   {"clear", 2},      {"curriculum", 5}, {"disadvantaged", 5}, {"during", 2},
    {"each", 5},     {"early", 3},     {"effective", 3},  {"english", 2},    {"every", 3},         {"for", 15},
    {"from", 9},     {"good", 3},      {"group", 3},      {"groups", 2},     {"had", 3},           {"has", 6},
    {"have", 9},     {"high", 2},      {"how", 5},        {"if", 2},         {"impact", 3},        {"in", 40},
    {"is", 16},      {"it", 5},        {"its", 3},        {"key", 3},        {"know", 3},          {"knowledge", 2},
    {"lead", 2},     {"leaders", 12},  {"leadership", 4}, {"learning", 7},   {"lesson", 3},        {"lessons", 5},
    {"more", 4},     {"most", 4},      {"new", 3},        {"not", 4},        {"of", 35},           {"on", 10},
    {"one", 4},      {"or", 4},        {"other", 2},      {"out", 2},        {"over", 2},          {"phase", 3},
    {"primary", 3},  {"provision", 3}, {"pupil", 3},      {"pupils", 24},    {"read", 2},          {"reading", 4},
    {"review", 3},   {"school", 14},   {"secondary", 2},  {"so", 5},         {"some", 3},          {"staff", 6},
    {"stage", 2},    {"student", 2},   {"students", 6},   {"subject", 3},    {"support", 4},       {"teacher", 2},
    {"teachers", 8}, {"teaching", 5},  {"team", 2},       {"term", 2},       {"than", 2},          {"that", 13},
    {"the", 62},     {"their", 12},    {"them", 5},       {"there", 2},      {"these", 3},         {"they", 9},
    {"this", 6},     {"time", 3},      {"to", 32},        {"trust", 2},      {"two", 2},           {"up", 2},
    {"use", 4},      {"used", 2},      {"was", 5},        {"well", 4},       {"were", 4},          {"what", 5},
    {"when", 4},     {"where", 3},     {"which", 4},      {"who", 5},        {"with", 13},         {"work", 6},
    {"writing", 2},  {"year", 6},      {"years", 2},
});
static_assert(std::ranges::is_sorted(common, {}, &Common::word));

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

/// In a hundred characters, by their letters, and of figures together.
constexpr std::array<double, 26> letters = {5.7, 0.9, 2.4, 2.7, 9.2, 1.3, 1.2, 3.0, 5.0, 0.1, 0.6, 3.2, 1.6,
                                            4.5, 4.3, 2.6, 0.1, 4.7, 5.0, 6.2, 1.7, 0.9, 1.7, 0.1, 1.2, 0.05};
constexpr double one_figure = 0.1, one_capital = 0.08, one_other = 0.03;

constexpr double share_of(unsigned byte) {
  if (byte >= 'a' && byte <= 'z') return letters[byte - 'a'] / 100;
  if (byte >= 'A' && byte <= 'Z') return one_capital / 100;
  if (byte >= '0' && byte <= '9') return one_figure / 100;
  switch (byte) {
    case ' ': return 0.165;
    case '.': return 0.011;
    case ',': return 0.009;
    case '-': return 0.004;
    case '\n': return 0.003;
    case '\'': return 0.002;
    default: return one_other / 100;
  }
}

double word_frequency(std::string_view word, bool left_edge, bool right_edge) {
  const auto known = std::ranges::lower_bound(common, word, {}, &Common::word);
  const double as_word = known != common.end() && known->word == word ? known->finds : word.size() < 3 ? 1.5 : 0.4;
  if (left_edge && right_edge) return as_word;
  // Letters that no edge bounds are found within words: the shorter, the oftener.
  constexpr std::array<double, 8> inside = {2000, 600, 120, 25, 8, 3, 1.5, 0.7};
  const double as_part = inside[std::min<std::size_t>(word.size(), inside.size() - 1)] / (left_edge || right_edge ? 4 : 1);
  double longer = 0;
  if (left_edge)
    for (auto each = known; each != common.end() && each->word.starts_with(word); ++each) longer += each->finds;
  return std::max({as_word, as_part, longer});
}

}  // namespace

double literal_frequency(std::string_view literal, bool left_edge, bool right_edge) {
  // The rarest of its words: where two stand together, neither is found more often than that, and mostly more rarely.
  double rarest = 10'000;
  int words = 0;
  for (std::size_t at = 0; at < literal.size();) {
    if (!is_letter(literal[at])) {
      if (literal[at] != ' ') rarest = std::min(rarest, 10'000 * share_of(static_cast<unsigned char>(literal[at])));
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < literal.size() && is_letter(literal[end])) ++end;
    ++words;
    rarest = std::min(rarest,
                      word_frequency(literal.substr(at, end - at), at > 0 || left_edge, end < literal.size() || right_edge));
    at = end;
  }
  return words > 1 ? rarest / (3 * (words - 1)) : words == 0 ? std::min(rarest, 1600.0) : rarest;
}

double byte_share(const ByteMask& bytes) {
  double sum = 0;
  for (unsigned byte = 0; byte < 256; ++byte)
    if (bytes.holds(byte)) sum += share_of(byte);
  return std::min(1.0, sum + 0.0005);
}

}  // namespace qar::rules
