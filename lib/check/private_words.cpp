#include "private_words.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <string>
#include <string_view>

#include "qar/text/utf8.h"
#include "qar/text/words.h"

namespace qar::check {
namespace {

struct Word {
  std::size_t begin = 0, end = 0;
};

bool is_plain_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// A letter or figure of any script; not a dash, quotation mark or other sign.
bool is_word_character(char32_t c) {
  if (c < 0x80) return is_plain_letter(static_cast<char>(c)) || is_digit(static_cast<char>(c));
  return c > 0xBF && (c < 0x2000 || c > 0x2BFF) && c != 0x3000 && c != 0xFEFF;
}

/// The end of the word that begins at `at`; `at` where none begins. A hyphen between letters belongs to a word.
std::size_t word_end(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  std::size_t end = at;
  while (at < text.size()) {
    const text::CodePoint c = text::decode(text.substr(at));
    if (is_word_character(c.value)) {
      end = at += c.size;
    } else if (c.value == '-' && at == end && end > begin) {
      ++at;
    } else {
      break;
    }
  }
  return end;
}

/// Whether a word may begin at `at`: no letter stands right before it.
bool may_begin(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  std::size_t before = at - 1;
  while (before > 0 && at - before < 4 && (static_cast<unsigned char>(text[before]) & 0xC0) == 0x80) --before;
  const char32_t c = text::decode(text.substr(before)).value;
  return !is_word_character(c) && c != '-';
}

/// The next word after `end`, if hardly anything stands between the two: a space, a full stop, the end of a line.
Word word_after(std::string_view text, std::size_t end) {
  constexpr std::size_t widest_gap = 8;
  for (std::size_t at = end; at < std::min(text.size(), end + widest_gap);) {
    if (const std::size_t word = word_end(text, at); word > at) return {at, word};
    at += text::decode(text.substr(at)).size;
  }
  return {};
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = word_end(text, at);
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end > at ? end : at + text::decode(text.substr(at)).size;
  }
  return words;
}

bool is_title(std::string_view word) {
  constexpr auto titles = std::to_array<std::string_view>(
      {"Dame", "Dr", "Miss", "Mr", "Mrs", "Ms", "Mx", "Prof", "Professor", "Rev", "Revd", "Sir"});
  return std::ranges::binary_search(titles, word);
}

/// A capital and small letters, perhaps with a hyphen: what a name is made of.
bool is_name_word(std::string_view word) {
  return word.size() >= 3 && (is_capital(word[0]) || static_cast<unsigned char>(word[0]) >= 0xC0) &&
         std::ranges::none_of(word, is_digit) && !std::ranges::all_of(word, is_capital);
}

/// A short word or number may stand for anything.
bool tells_alone(std::string_view word) {
  return is_name_word(word) || (word.size() >= 6 && std::ranges::any_of(word, is_digit));
}

class Phrases {
 public:
  void add(std::string_view slice) {
    std::vector<std::string_view> words = words_of(slice);
    if (!words.empty() && words.back() == "s") words.pop_back();
    add_words(words);
    const bool titled = words.size() > 1 && is_title(words.front());
    const std::span<const std::string_view> name = std::span(words).subspan(titled ? 1 : 0);
    constexpr std::size_t most_names = 3;
    if (name.empty() || name.size() > most_names || !std::ranges::all_of(name, is_name_word)) return;
    add_words(name);
    add_words(name.last(1));
  }

  void finish() {
    std::ranges::sort(all_);
    all_.erase(std::unique(all_.begin(), all_.end()), all_.end());
    for (const std::string& phrase : all_) {
      const auto first = static_cast<unsigned char>(phrase[0]);
      begins_[first] = true;
      // Behind a first word of one letter may stand any gap.
      const bool any = phrase.size() < 2 || phrase[1] == ' ';
      for (std::size_t second = 0; second < 256; ++second)
        if (any || second == static_cast<unsigned char>(phrase[1])) goes_on_.set(first * 256 + second);
    }
  }

  [[nodiscard]] bool empty() const { return all_.empty(); }

  /// The next place from `at` on where a phrase may stand, told by its first letters; the size of the text if there is none.
  [[nodiscard]] std::size_t candidate(std::string_view text, std::size_t at) const {
    const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
    for (; at + 1 < text.size(); ++at)
      if (begins_[byte(at)] && goes_on_[byte(at) * 256U + byte(at + 1)] && may_begin(text, at)) return at;
    return text.size();
  }

  /// The end of the longest phrase at a place; the place itself where none stands.
  [[nodiscard]] std::size_t end_of(std::string_view text, std::size_t at) const {
    std::size_t longest = at;
    std::string key;
    for (Word word{at, word_end(text, at)}; word.end > word.begin; word = word_after(text, word.end)) {
      if (!key.empty()) key += ' ';
      key += text.substr(word.begin, word.end - word.begin);
      const auto found = std::ranges::lower_bound(all_, key);
      if (found == all_.end() || !found->starts_with(key)) break;
      if (*found == key) longest = word.end;
    }
    return longest;
  }

 private:
  void add_words(std::span<const std::string_view> words) {
    if (words.empty() || (words.size() == 1 && !tells_alone(words.front()))) return;
    std::string phrase;
    for (const std::string_view word : words) {
      if (!phrase.empty()) phrase += ' ';
      phrase += word;
    }
    all_.push_back(std::move(phrase));
  }

  std::vector<std::string> all_;    // words with one space between; sorted
  std::array<bool, 256> begins_{};  // the first bytes, and the first two
  std::bitset<65536> goes_on_;
};

/// Behind the front matter, if there is some.
std::size_t body_of(std::string_view text) {
  if (!text.starts_with("---")) return 0;
  const std::size_t fence = text.find("\n---", 3);
  return fence == std::string_view::npos ? 0 : fence + 4;
}

}  // namespace

std::vector<text::Span> repeated_places(const text::Source& source, std::span<const text::Span> places) {
  Phrases phrases;
  for (const text::Span place : places) phrases.add(source.slice(place));
  phrases.finish();
  std::vector<text::Span> found;
  if (phrases.empty()) return found;
  const std::string_view text = source.text;
  for (std::size_t at = phrases.candidate(text, body_of(text)); at < text.size();) {
    const std::size_t end = phrases.end_of(text, at);
    if (end > at) found.push_back(source.span(at, end));
    at = phrases.candidate(text, std::max(end, at + 1));
  }
  return found;
}

}  // namespace qar::check
