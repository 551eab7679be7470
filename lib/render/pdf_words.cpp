#include "pdf_words.h"

#include <algorithm>

#include "qar/text/utf8.h"

#include "pdf_type.h"

namespace qar::render::pdf {
namespace {

/// A report has some 700 different words, and 400 of them some thousands; beyond that, names and slips.
constexpr std::size_t full = 20'000;

constexpr char32_t soft_hyphen = 0xAD, em_dash = 0x2014;

bool is_plain(char32_t value) {
  if (value < 0x7F) return value >= ' ';
  return (value >= 0xA0 && value < 0x250 && value != soft_hyphen) || (value >= 0x2010 && value <= 0x2027) || value == 0x20AC;
}

char32_t last_of(std::string_view word) {
  std::size_t at = word.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(word[at]) & 0xC0) == 0x80) --at;
  return text::decode(word.substr(at)).value;
}

/// Whether a line may end at the spaces between two words without a look at the whole: nothing holds on over spaces but
/// the few marks of UAX 14, LB13 to LB17.
bool are_free(std::string_view before, std::string_view after) {
  static constexpr std::u32string_view opens = U"([{¡¿‚„", closes = U")]}!?,.:;/", quotes = U"\"'«»‘’‛“”‟‹›";
  constexpr auto is_one_of = [](char32_t value, std::u32string_view marks) {
    return marks.find(value) != std::u32string_view::npos;
  };
  if (before.empty()) return true;
  const char32_t left = last_of(before), right = text::decode(after).value;
  return !is_one_of(left, opens) && !is_one_of(right, closes) && !(is_one_of(left, quotes) && is_one_of(right, opens)) &&
         !(left == em_dash && right == em_dash);
}

/// Appends the bytes at which a line may begin, but for the first.
void ask_pango(std::string_view words, std::vector<std::uint32_t>& begins) {
  static PangoLanguage* const language = pango_language_from_string("en-gb");
  std::vector<PangoLogAttr> attributes(text::count_code_points(words) + 1);
  pango_get_log_attrs(words.data(), static_cast<int>(words.size()), 0, language, attributes.data(),
                      static_cast<int>(attributes.size()));
  std::size_t at = 0;
  for (std::size_t i = 0; at < words.size(); ++i) {
    if (i > 0 && attributes[i].is_line_break != 0) begins.push_back(static_cast<std::uint32_t>(at));
    at += text::decode(words.substr(at)).size;
  }
}

}  // namespace

bool stands_word_by_word(std::string_view words) {
  while (!words.empty()) {
    const text::CodePoint next = text::decode(words);
    if (!is_plain(next.value)) return false;
    words.remove_prefix(next.size);
  }
  return true;
}

std::span<const std::uint32_t> LineEnds::of(std::string_view words) {
  found_.clear();
  std::string_view before;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t begin = words.find_first_not_of(' ', at);
    if (begin == std::string_view::npos) break;
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    const std::string_view word = words.substr(begin, end - begin);
    if (!are_free(before, word)) {
      found_.clear();
      ask_pango(words, found_);
      break;
    }
    if (begin > 0) found_.push_back(static_cast<std::uint32_t>(begin));
    for (const std::uint32_t inside : within(word)) found_.push_back(static_cast<std::uint32_t>(begin) + inside);
    before = word;
    at = end;
  }
  found_.push_back(static_cast<std::uint32_t>(words.size()));
  return found_;
}

const std::vector<std::uint32_t>& LineEnds::within(std::string_view word) {
  static const std::vector<std::uint32_t> nowhere;
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  if (std::all_of(word.begin(), word.end(), is_letter)) return nowhere;
  if (within_.size() >= full) within_.clear();
  key_ = word;
  const auto [place, is_new] = within_.try_emplace(key_);
  if (is_new) ask_pango(word, place->second);
  return place->second;
}

WordBook::WordBook() = default;
WordBook::~WordBook() = default;

const Type& WordBook::word(const PangoFontDescription* font, std::string_view word, const Shape& shape) {
  auto& of_font = words_[font];
  key_ = word;
  const auto known = of_font.find(key_);
  if (known != of_font.end()) return known->second;
  ++count_;
  return of_font.emplace(word, shape(word)).first->second;
}

void WordBook::clear_if_full() {
  if (count_ < full) return;
  words_.clear();
  count_ = 0;
}

}  // namespace qar::render::pdf
