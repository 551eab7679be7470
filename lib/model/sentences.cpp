#include "qar/model/sentences.h"

#include <algorithm>
#include <array>

#include "qar/text/words.h"

namespace qar::model {
namespace {

/// Before a name or a number, or in the middle of a sentence: the full stop after these ends none.
constexpr auto abbreviations = std::to_array<std::string_view>(
    {"approx", "ca",  "cf",   "co", "dept", "dr",  "ed",  "eds", "e.g",  "eg",  "esp", "est", "ext", "fig",
     "fr",     "hon", "i.e",  "ie", "incl", "jr",  "max", "min", "misc", "mr",  "mrs", "ms",  "mt",  "mx",
     "nos",    "p",   "para", "pp", "prof", "rev", "sr",  "st",  "viz",  "vol", "vs",  "yr",  "yrs"});
static_assert(abbreviations.size() > 40);

/// Before a figure these are short for a word: "No. 5"; elsewhere they end a sentence.
constexpr auto before_figures = std::to_array<std::string_view>({"c", "fig", "no", "p", "pp", "tel", "vol", "y", "yr"});

/// A single letter after one of these names something, and its full stop may end the sentence: "in class B. Pupils …".
constexpr auto lettered =
    std::to_array<std::string_view>({"appendix", "band", "child", "class", "grade", "group", "level", "option", "plan",
                                     "point", "pupil", "row", "school", "set", "student", "table", "vitamin"});

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_closer(char c) { return c == '"' || c == '\'' || c == ')' || c == ']'; }
bool is_opener(char c) { return c == '"' || c == '\'' || c == '(' || c == '['; }
bool is_stop(char c) { return c == '.' || c == '!' || c == '?'; }

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& list, std::string_view word) {
  return std::ranges::any_of(
      list, [&](std::string_view each) { return each.size() == word.size() && text::equal_ignoring_case(each, word); });
}

/// The word that ends at an offset, full stops within it included ("e.g").
std::string_view word_ending_at(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t from = end;
  const std::size_t reach = end - begin > 24 ? end - 24 : begin;
  while (from > reach && text[from - 1] != ' ' && !is_opener(text[from - 1])) --from;
  return text.substr(from, end - from);
}

/// Whether the full stop at `stop` only marks a short form. `next` is what the next word begins with.
bool is_short_form(std::string_view text, std::size_t begin, std::size_t stop, char next) {
  const std::string_view word = word_ending_at(text, begin, stop);
  if (word.empty()) return false;
  if (holds(abbreviations, word)) return !text::equal_ignoring_case(word, "max") && !text::equal_ignoring_case(word, "min");
  if (is_digit(next) && holds(before_figures, word)) return true;
  // Initials: "J. Smith", "J.S. Brown"; "a.m." and "p.m." do end sentences.
  const bool one_letter = word.size() == 1 && is_upper(word[0]) && word[0] != 'I';
  if (word.size() >= 3 && word.size() % 2 == 1 && is_upper(word[0])) {
    bool all = true;
    for (std::size_t i = 0; i < word.size(); ++i) all = all && (i % 2 == 0 ? is_upper(word[i]) : word[i] == '.');
    if (all) return true;
  }
  if (!one_letter) return false;
  std::size_t before = stop - 1;
  if (before > begin && text[before - 1] == ' ') --before;
  return !holds(lettered, word_ending_at(text, begin, before));
}

/// Where the marks stand that may end a sentence. Each is looked for by itself, as there are few of most.
class Stops {
 public:
  Stops(std::string_view text, std::size_t begin) : text_(text) {
    for (std::size_t i = 0; i < marks.size(); ++i) next_[i] = text.find(marks[i], begin);
  }

  /// The first from `at` on, which is not before where it was asked last; npos if there is none.
  [[nodiscard]] std::size_t next(std::size_t at) {
    for (std::size_t i = 0; i < marks.size(); ++i)
      if (next_[i] < at) next_[i] = text_.find(marks[i], at);
    return *std::ranges::min_element(next_);
  }

 private:
  static constexpr std::string_view marks = ".!?";
  std::string_view text_;
  std::array<std::size_t, marks.size()> next_{};
};

}  // namespace

void find_sentences(std::string_view text, ProseRange block, std::vector<ProseRange>& sentences) {
  std::size_t begin = block.begin;
  const std::size_t end = block.end;
  Stops stops(text.substr(0, end), begin);
  for (std::size_t at = stops.next(begin); at < end; at = stops.next(at + 1)) {
    const std::size_t stop = at;
    while (at + 1 < end && is_stop(text[at + 1])) ++at;
    const std::size_t last_stop = at;
    while (at + 1 < end && is_closer(text[at + 1])) ++at;
    if (at + 2 >= end || text[at + 1] != ' ') continue;
    std::size_t next = at + 2;
    while (next + 1 < end && is_opener(text[next])) ++next;
    if (is_lower(text[next]) || text[next] == '-') continue;
    if (stop == last_stop && text[stop] == '.' && at == stop && is_short_form(text, begin, stop, text[next])) continue;
    sentences.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at + 1)});
    begin = at + 2;
  }
  if (begin < end) sentences.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
}

}  // namespace qar::model
