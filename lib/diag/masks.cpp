#include "qar/diag/masks.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "qar/text/utf8.h"
#include "qar/text/words.h"

namespace qar::diag {
namespace {

/// Shorter pieces tell nothing: an initial, the first letters of a word that was cut.
constexpr std::size_t shortest_word = 2;
constexpr std::size_t shortest_cut = 3;

struct Word {
  std::size_t begin = 0, end = 0;  // in the text
  std::string folded;
  bool cut = false;  ///< an ellipsis follows before the next word
};

/// Bytes [begin, end) of a text.
struct Stretch {
  std::size_t begin = 0, end = 0;
};

bool is_word_character(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  const bool sign = c <= 0xBF || (c >= 0x2000 && c <= 0x2BFF) || c == 0x3000 || c == 0xFEFF;
  return !sign;
}

/// Letters and figures; a hyphen or a low line between them belongs to the word, all else parts words.
std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  bool joined = false;  // a joint stands at the end of the last word
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::decode(text.substr(at));
    const std::size_t next = at + c.size;
    const bool touches = !words.empty() && words.back().end + (joined ? 1 : 0) == at;
    if (is_word_character(c.value)) {
      if (!touches) words.push_back({at, at, {}, false});
      words.back().end = next;
      joined = false;
    } else if ((c.value == '-' || c.value == '_') && touches && !joined) {
      joined = true;
    } else {
      joined = false;
      if (c.value == U'\u2026' && !words.empty()) words.back().cut = true;
    }
    at = next;
  }
  for (Word& word : words) word.folded = text::lower(text.substr(word.begin, word.end - word.begin));
  return words;
}

/// As many signs as the text has characters; line endings stay.
std::string masked(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t size = text::decode(text).size;
    if (text.front() == '\n' || text.front() == '\r')
      out += text.front();
    else
      out += mask_sign;
    text.remove_prefix(size);
  }
  return out;
}

/// The stretches, which are in order, masked in the text.
std::string masked_at(std::string_view text, const std::vector<Stretch>& hidden) {
  std::string out;
  std::size_t at = 0;
  for (const Stretch& each : hidden) {
    if (each.end <= at) continue;
    const std::size_t begin = std::max(at, each.begin);
    out += text.substr(at, begin - at);
    out += masked(text.substr(begin, each.end - begin));
    at = each.end;
  }
  return out += text.substr(at);
}

/// The words from `from` on that are one of the phrases, or its beginning where it was cut: their number, 0 if they are
/// none.
std::size_t phrase_at(const std::vector<Word>& words, std::size_t from, const std::vector<std::string>& phrases) {
  std::size_t longest = 0;
  std::string key;
  for (std::size_t i = from; i < words.size(); ++i) {
    if (i > from) key += ' ';
    key += words[i].folded;
    const auto found = std::ranges::lower_bound(phrases, key);
    if (found == phrases.end() || !found->starts_with(key)) break;
    const bool is_beginning = words[i].cut && key.size() >= shortest_cut;
    if (*found == key || is_beginning) longest = i - from + 1;
  }
  return longest;
}

bool is_one_of(const Word& word, const std::vector<std::string>& known) {
  const auto found = std::ranges::lower_bound(known, word.folded);
  if (found == known.end()) return false;
  if (*found == word.folded) return word.folded.size() >= shortest_word;
  return word.cut && word.folded.size() >= shortest_cut && found->starts_with(word.folded);
}

/// What stands between quotation marks or backticks. Where backticks do not pair, from the first to the last.
std::vector<Stretch> quoted_in(std::string_view text) {
  std::vector<Stretch> quoted;
  std::vector<std::size_t> ticks;
  for (std::size_t at = text.find('`'); at != std::string_view::npos; at = text.find('`', at + 1)) ticks.push_back(at);
  if (ticks.size() % 2 == 1) {
    quoted.push_back({ticks.front(), ticks.size() == 1 ? text.size() : ticks.back()});
  } else {
    for (std::size_t i = 0; i < ticks.size(); i += 2) quoted.push_back({ticks[i], ticks[i + 1]});
  }
  constexpr std::string_view opening = "\u201c";
  constexpr std::string_view closing = "\u201d";
  for (std::size_t at = text.find(opening); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find(closing, at), text.size());
    quoted.push_back({at, end});
    at = text.find(opening, end);
  }
  return quoted;
}

/// Hides the phrases, and each of the words. Single words, which may be words like any other, are looked for in quotations
/// only, or everywhere.
std::string without(std::string_view text, const std::vector<std::string>& phrases, const std::vector<std::string>& words,
                    bool everywhere) {
  const std::vector<Word> written = words_of(text);
  const std::vector<Stretch> quoted = everywhere ? std::vector<Stretch>() : quoted_in(text);
  const auto is_quoted = [&](const Word& word) {
    const auto holds = [&](const Stretch& each) { return each.begin <= word.begin && word.end <= each.end; };
    return everywhere || std::ranges::any_of(quoted, holds);
  };
  std::vector<Stretch> hidden;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const std::size_t count = phrase_at(written, i, phrases);
    if (count > 1)
      hidden.push_back({written[i].begin, written[i + count - 1].end});
    else if ((count == 1 || is_one_of(written[i], words)) && is_quoted(written[i]))
      hidden.push_back({written[i].begin, written[i].end});
  }
  return hidden.empty() ? std::string(text) : masked_at(text, hidden);
}

void sort_once_each(std::vector<std::string>& strings) {
  std::ranges::sort(strings);
  strings.erase(std::unique(strings.begin(), strings.end()), strings.end());
}

}  // namespace

Masks::Masks(const text::Sources* sources, std::span<const text::Span> places) : sources_(sources) {
  std::vector<text::Span> sorted;
  for (text::Span each : places) {
    if (sources == nullptr || each.file >= sources->size()) continue;
    each.end = std::min(each.end, (*sources)[each.file].all().end);
    if (each.begin < each.end) sorted.push_back(each);
  }
  std::ranges::sort(sorted);
  for (const text::Span each : sorted) {
    std::string phrase;
    for (const Word& word : words_of((*sources)[each.file].slice(each))) phrase += (phrase.empty() ? "" : " ") + word.folded;
    if (!phrase.empty()) phrases_.push_back(std::move(phrase));
    if (!places_.empty() && places_.back().file == each.file && each.begin < places_.back().end) {
      places_.back().end = std::max(places_.back().end, each.end);
    } else {
      places_.push_back(each);
    }
  }
  sort_once_each(phrases_);
}

std::span<const text::Span> Masks::in(text::FileId file) const {
  const auto first = std::ranges::lower_bound(places_, file, {}, &text::Span::file);
  const auto last = std::ranges::upper_bound(places_, file, {}, &text::Span::file);
  return {first, last};
}

std::span<const text::Span> Masks::touched(text::Span where) const {
  const std::span<const text::Span> all = in(where.file);
  const std::uint32_t end = std::max(where.end, where.begin + 1);  // a point touches the character behind it
  const auto first = std::ranges::partition_point(all, [&](text::Span each) { return each.end <= where.begin; });
  const auto last = std::ranges::partition_point(all, [&](text::Span each) { return each.begin < end; });
  return first < last ? std::span<const text::Span>(first, last) : std::span<const text::Span>();
}

void Masks::add_words(text::Span where, std::vector<std::string>& words) const {
  for (const text::Span place : touched(where))
    for (Word& word : words_of((*sources_)[place.file].slice(place))) words.push_back(std::move(word.folded));
}

std::string Masks::slice(text::Span where) const {
  if (sources_ == nullptr || where.file >= sources_->size()) return {};
  const std::string_view text = (*sources_)[where.file].slice(where);
  std::vector<Stretch> hidden;
  for (const text::Span place : touched(where))
    hidden.push_back({std::max(place.begin, where.begin) - where.begin, std::min(place.end, where.end) - where.begin});
  return masked_at(text, hidden);
}

std::string Masks::replacement(const text::Edit& edit) const {
  if (empty()) return edit.text;
  std::vector<std::string> words;
  if (!edit.where.empty()) add_words(edit.where, words);
  sort_once_each(words);
  return without(edit.text, phrases_, words, true);
}

void Masks::hide(Diagnostic& finding, bool careful) const {
  if (empty()) return;
  std::vector<std::string> words;
  if (!careful) {
    add_words(finding.where, words);
    for (const Related& each : finding.related) add_words(each.where, words);
    sort_once_each(words);
  }
  const auto hide_in_ours = [&](std::string& text) { text = without(text, phrases_, words, false); };
  hide_in_ours(finding.message);
  hide_in_ours(finding.help);
  for (Related& each : finding.related) hide_in_ours(each.message);
  const auto hide_in_theirs = [&](std::string& text) { text = without(text, phrases_, {}, true); };
  for (std::string& title : finding.section) hide_in_theirs(title);
  if (finding.suppressed) hide_in_theirs(*finding.suppressed);
}

}  // namespace qar::diag
