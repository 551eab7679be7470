#include "prose_marks.h"

#include <algorithm>
#include <array>

#include "eight_bytes.h"
#include "schemes.h"

namespace qar::model {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_word(char c) { return is_letter(c) || is_digit(c); }

constexpr std::size_t longest_single_quotation = 1000;

/// Where a single quotation mark that opens at `at` is closed; npos if nowhere. "pupils' work" within a quotation does not
/// close it where another mark follows.
std::size_t single_close(std::string_view text, std::size_t at, std::size_t end) {
  std::size_t doubtful = std::string_view::npos;
  const std::size_t reach = std::min(end, at + longest_single_quotation);
  for (std::size_t i = at + 2; i < reach; ++i) {
    if (text[i] != '\'' || text[i - 1] == ' ') continue;
    const char next = i + 1 < end ? text[i + 1] : '.';
    if (is_word(next)) continue;
    if (text[i - 1] != 's' || next != ' ') return i;
    if (doubtful == std::string_view::npos) doubtful = i;
  }
  return doubtful;
}

static_assert(std::ranges::is_sorted(schemes));
static_assert(std::ranges::all_of(schemes, [](std::string_view each) { return each.size() > 1 && is_upper(each[0]); }));

/// For each capital the second letters of names: most capitals begin none.
constexpr std::array<std::uint32_t, 32> second_letters = [] {
  std::array<std::uint32_t, 32> letters{};
  for (const std::string_view each : schemes)
    letters[static_cast<unsigned char>(each[0]) % 32U] |= 1U << (static_cast<unsigned char>(each[1]) % 32U);
  return letters;
}();

bool begins_scheme(char first, char second) {
  return (second_letters[static_cast<unsigned char>(first) % 32U] >> (static_cast<unsigned char>(second) % 32U) & 1U) != 0;
}

std::size_t next_capital(std::string_view text, std::size_t at) {
  while (at + EightBytes::count <= text.size() && EightBytes(text.data() + at).between('A', 'Z') == 0)
    at += EightBytes::count;
  while (at < text.size() && !is_upper(text[at])) ++at;
  return at;
}

constexpr auto small_words = std::to_array<std::string_view>(
    {"a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to", "with"});

}  // namespace

void find_quotations(std::string_view text, ProseRange block, std::vector<ProseRange>& quotations) {
  const std::string_view reach = text.substr(0, block.end);
  // Both marks are rare enough to be looked for each by itself.
  std::size_t doubled = reach.find('"', block.begin), single = reach.find('\'', block.begin);
  while (std::min(doubled, single) != std::string_view::npos) {
    const std::size_t at = std::min(doubled, single);
    const bool opens = at == block.begin || !is_word(text[at - 1]);
    std::size_t close = std::string_view::npos;
    if (opens && at + 1 < block.end && text[at + 1] != ' ') {
      close = at == doubled ? reach.find('"', at + 1) : single_close(text, at, block.end);
      // Without a second mark there is no third: looking for it again would make long blocks slow.
      if (close == std::string_view::npos && at == doubled) return;
    }
    if (close != std::string_view::npos)
      quotations.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(close + 1)});
    const std::size_t next = (close == std::string_view::npos ? at : close) + 1;
    if (doubled < next) doubled = reach.find('"', next);
    if (single < next) single = reach.find('\'', next);
  }
}

void find_schemes(std::string_view text, ProseRange block, std::vector<ProseRange>& names) {
  const std::string_view reach = text.substr(0, block.end);
  for (std::size_t at = next_capital(reach, block.begin); at + 1 < block.end; at = next_capital(reach, at + 1)) {
    if (!begins_scheme(text[at], text[at + 1]) || (at > block.begin && is_word(text[at - 1]))) continue;
    auto each = std::ranges::lower_bound(schemes, text.substr(at, 1));
    for (; each != schemes.end() && (*each)[0] == text[at]; ++each) {
      if (!reach.substr(at).starts_with(*each)) continue;
      const std::size_t end = at + each->size();
      if (end < block.end && is_word(text[end])) continue;
      names.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
      break;
    }
  }
}

bool is_title(std::string_view words, bool begins_sentence) {
  if (words.empty() || !(is_upper(words.front()) || is_digit(words.front()))) return false;
  std::size_t capitals = 0, plain = 0;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    const std::string_view word = words.substr(at, end - at);
    if (!word.empty() && !std::ranges::count(small_words, word))
      ++(is_letter(word[0]) && !is_upper(word[0]) ? plain : capitals);
    at = end + 1;
  }
  if (capitals == 1 && plain == 0 && words.find(' ') == std::string_view::npos) return !begins_sentence;
  return capitals > plain;
}

}  // namespace qar::model
