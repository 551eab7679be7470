#include "observation_words.h"

#include <algorithm>
#include <array>

#include "qar/text/byte_set.h"
#include "qar/text/utf8.h"
#include "qar/text/words.h"

namespace qar::rules {
namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_capital(c) || (c >= 'a' && c <= 'z'); }
bool is_figure(char c) { return c >= '0' && c <= '9'; }
bool is_high(char c) { return static_cast<unsigned char>(c) >= 0x80; }

/// Outside ASCII, what is no letter: the signs of Latin-1, general punctuation, symbols.
bool is_sign(char32_t value) {
  return (value >= 0x80 && value <= 0xBF && value != 0xAA && value != 0xBA) || (value >= 0x2000 && value <= 0x2BFF) ||
         value == 0xFEFF;
}

/// A letter or figure at this place, and its size; 0 for anything else.
std::size_t word_character(std::string_view text, std::size_t at) {
  if (is_letter(text[at]) || is_figure(text[at])) return 1;
  if (!is_high(text[at])) return 0;
  const text::CodePoint point = text::decode(text.substr(at));
  return is_sign(point.value) ? 0 : point.size;
}

/// An apostrophe (straight or curly) or hyphen within a word.
std::size_t joint(std::string_view text, std::size_t at) {
  if (text[at] == '\'' || text[at] == '-') return 1;
  return text.substr(at).starts_with("\u2019") ? 3 : 0;
}

bool is_word_edge(std::string_view text, std::size_t at) { return at >= text.size() || word_character(text, at) == 0; }
bool begins_word(std::string_view text, std::size_t at) {
  return at == 0 || !(is_letter(text[at - 1]) || is_figure(text[at - 1]));
}

/// The next of `word` that stands by itself.
std::optional<Stretch> whole_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
    if (begins_word(text, at) && is_word_edge(text, at + word.size())) return Stretch{at, at + word.size()};
  return std::nullopt;
}

/// Two or more of one character, with no letter or figure beside them. "Really??" is a question, "Really???" a gap.
std::optional<Stretch> run_of(std::string_view text, char c) {
  const std::array<char, 2> pair = {c, c};
  for (std::size_t at = text.find(std::string_view(pair.data(), 2)); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_not_of(c, at), text.size());
    const bool stands_alone = begins_word(text, at) && is_word_edge(text, end);
    if (stands_alone || (c == '?' && (end - at > 2 || !is_letter(text[at - 1])))) return Stretch{at, end};
    at = text.find(std::string_view(pair.data(), 2), end);
  }
  return std::nullopt;
}

std::optional<Stretch> order_to_fill_in(std::string_view text) {
  for (std::size_t at = text.find('['); at != std::string_view::npos; at = text.find('[', at + 1)) {
    const Stretch word = next_word(text, at + 1);
    const std::string_view verb = text.substr(word.begin, word.end - word.begin);
    const std::size_t close = text.find(']', word.end);
    if (word.begin != at + 1 || close == std::string_view::npos) continue;
    for (const std::string_view order : {"insert", "add", "check", "fill", "name"})
      if (text::equal_ignoring_case(verb, order)) return Stretch{at, close + 1};
  }
  return std::nullopt;
}

bool is_title(std::string_view word, Titles titles) {
  static constexpr std::array plain = {std::string_view("Mr"), std::string_view("Mrs"), std::string_view("Miss"),
                                       std::string_view("Ms"), std::string_view("Mx")};
  static constexpr std::array others = {std::string_view("Dr"),       std::string_view("Sir"),  std::string_view("Dame"),
                                        std::string_view("Rev"),      std::string_view("Revd"), std::string_view("Prof"),
                                        std::string_view("Professor")};
  if (std::ranges::find(plain, word) != plain.end()) return true;
  return titles == Titles::all && std::ranges::find(others, word) != others.end();
}

/// Where the surname ends that follows a first name: "Anna Bell". "Bell Year 4" and "Bell, SENCO" have none.
std::size_t end_of_surname(std::string_view text, std::size_t end) {
  if (end + 2 >= text.size() || text[end] != ' ' || !(is_capital(text[end + 1]) || is_high(text[end + 1]))) return end;
  const Stretch word = next_word(text, end);
  if (word.begin != end + 1 || word.end - word.begin < 2 || is_capital(text[word.begin + 1])) return end;
  const bool numbered =
      word.end + 1 < text.size() && text[word.end] == ' ' && text[word.end + 1] >= '0' && text[word.end + 1] <= '9';
  return numbered ? end : word.end;
}

/// Where the name ends that begins here: initials, and one word or two, without the `'s` of a possessor; `at` if none does.
std::size_t end_of_name(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (at < text.size() && (is_capital(text[at]) || is_high(text[at]))) {
    const Stretch word = next_word(text, at);
    if (word.begin != at) break;
    end = word.end;
    if (word.end - word.begin > 1) {
      end = end_of_surname(text, end);
      break;
    }
    at = end;
    if (at < text.size() && text[at] == '.') ++at;
    while (at < text.size() && text[at] == ' ') ++at;
  }
  const std::string_view name = text.substr(0, end);
  for (const std::string_view possessive : {"'s", "\u2019s"})
    if (name.ends_with(possessive)) return end - possessive.size();
  return end;
}

}  // namespace

bool has_words(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += std::max<std::size_t>(1, text::decode(text.substr(at)).size))
    if (word_character(text, at) > 0) return true;
  return false;
}

Stretch next_word(std::string_view text, std::size_t at) {
  while (at < text.size() && word_character(text, at) == 0) at += text::decode(text.substr(at)).size;
  Stretch word{at, at};
  while (word.end < text.size()) {
    std::size_t size = word_character(text, word.end);
    if (size == 0) {
      size = joint(text, word.end);
      if (size == 0 || word.end + size >= text.size() || word_character(text, word.end + size) == 0) break;
    }
    word.end += size;
  }
  return word;
}

std::optional<Stretch> unfinished_at(std::string_view text) {
  // Notes that are finished are many, and nearly none of them holds one of these twice in a row, or at all.
  static constexpr text::ByteSet rare("?xXL[");
  const auto may_begin = [text](std::size_t at) {
    return text[at] == 'L' || text[at] == '[' || (at + 1 < text.size() && text[at + 1] == text[at]);
  };
  bool suspicious = text.find("TB") != std::string_view::npos || text.find("TODO") != std::string_view::npos;
  for (std::size_t at = rare.find(text); !suspicious && at < text.size(); at = rare.find(text, at + 1))
    suspicious = may_begin(at);
  if (!suspicious) return std::nullopt;
  if (const auto found = run_of(text, '?')) return found;
  for (const char c : {'x', 'X'})
    if (const auto found = run_of(text, c)) return found;
  if (text.find('T') != std::string_view::npos)
    for (const std::string_view word : {"TBC", "TBD", "TBA", "TODO"})
      if (const auto found = whole_word(text, word)) return found;
  if (const std::size_t at = text.find("Lorem ipsum"); at != std::string_view::npos) return Stretch{at, at + 11};
  return order_to_fill_in(text);
}

std::optional<Stretch> titled_name(std::string_view text, Titles titles, std::size_t from) {
  for (Stretch word = next_word(text, from); word.begin < word.end; word = next_word(text, word.end)) {
    if (!is_title(text.substr(word.begin, word.end - word.begin), titles)) continue;
    std::size_t at = word.end;
    if (at < text.size() && text[at] == '.') ++at;
    while (at < text.size() && text[at] == ' ') ++at;
    const std::size_t end = end_of_name(text, at);
    if (end > at && at > word.end) return Stretch{word.begin, end};
  }
  return std::nullopt;
}

std::vector<std::string_view> cover_names(const Review& review) {
  std::vector<std::string_view> names;
  if (!review.report) return names;
  const auto add = [&](const model::Field& name) {
    // One word alone may be a word like any other.
    if (name && text::trim(name->value).find(' ') != std::string_view::npos) names.push_back(text::trim(name->value));
  };
  const model::Cover& cover = review.report->cover;
  if (cover.school) add(cover.school->headteacher);
  for (const model::AreaOfExcellence& area : cover.areas_of_excellence)
    if (area.contact) add(area.contact->name);
  return names;
}

std::vector<text::Span> persons_in(const text::Source& source, text::Span field, Titles titles,
                                   const std::vector<std::string_view>& known) {
  const std::string_view text = source.slice(field);
  std::vector<text::Span> persons;
  const auto add = [&](std::size_t begin, std::size_t end) {
    persons.push_back(source.span(field.begin + begin, field.begin + end));
  };
  for (auto found = titled_name(text, titles); found; found = titled_name(text, titles, found->end))
    add(found->begin, found->end);
  for (const std::string_view name : known)
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + name.size()))
      add(at, at + name.size());
  std::ranges::sort(persons);
  std::uint32_t end = 0;
  std::erase_if(persons, [&](text::Span each) {
    const bool overlaps = each.begin < end;
    end = std::max(end, each.end);
    return overlaps;
  });
  return persons;
}

}  // namespace qar::rules
