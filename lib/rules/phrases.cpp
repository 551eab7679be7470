#include "rules/phrases.h"

#include "qar/text/words.h"

#include "rules/prose.h"

namespace qar::rules {

std::size_t find_phrase(std::string_view text, std::string_view phrase, std::size_t from) {
  if (phrase.empty()) return std::string_view::npos;
  const char first = phrase.front();
  const char capital = first >= 'a' && first <= 'z' ? static_cast<char>(first - 'a' + 'A') : first;
  for (std::size_t at = from; at + phrase.size() <= text.size(); ++at) {
    if (text[at] != first && text[at] != capital) continue;
    const std::size_t end = at + phrase.size();
    if (text::equal_ignoring_case(text.substr(at, phrase.size()), phrase) && whole_word(text, at, end)) return at;
  }
  return std::string_view::npos;
}

std::string_view sentence_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  // A mark ends a sentence only before a space: "2.1" and "e.g." within do little harm.
  while (begin > 0 &&
         !(begin < at && text[begin] == ' ' && std::string_view(".!?;").find(text[begin - 1]) != std::string_view::npos))
    --begin;
  return text.substr(begin, at - begin);
}

std::string_view word_before_offset(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end > 0 && !word_before(text, end)) --end;
  std::size_t begin = end;
  while (begin > 0 && word_before(text, begin)) --begin;
  return text.substr(begin, end - begin);
}

}  // namespace qar::rules
