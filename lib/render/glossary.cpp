#include "glossary.h"

#include <algorithm>
#include <map>

#include "qar/text/words.h"

#include "shown_words.h"

namespace qar::render {
namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_capital(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }
bool is_part(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '&'; }
char lowered(char c) { return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c; }

/// "EHCPs" -> "EHCP".
std::string_view singular(std::string_view word) {
  const bool plural = word.size() > 2 && word.back() == 's' && is_capital(word[word.size() - 2]);
  return plural ? word.substr(0, word.size() - 1) : word;
}

bool joins_words(std::string_view word) { return word == "of" || word == "and" || word == "the" || word == "for"; }

/// The words right before `end` whose initials are the letters of the short form; empty where they are not.
std::string_view words_with_initials(std::string_view words, std::size_t end, std::string_view letters) {
  std::size_t begin = end;
  for (std::size_t left = letters.size(); left > 0;) {
    std::size_t word_end = begin;
    while (word_end > 0 && (words[word_end - 1] == ' ' || words[word_end - 1] == ',' || words[word_end - 1] == '-'))
      --word_end;
    begin = word_end;
    while (begin > 0 && is_letter(words[begin - 1])) --begin;
    if (begin == word_end) return {};
    const std::string_view word = words.substr(begin, word_end - begin);
    if (lowered(word.front()) == lowered(letters[left - 1]))
      --left;
    else if (!joins_words(word))
      return {};
  }
  return words.substr(begin, end - begin);
}

class GlossaryWriter {
 public:
  explicit GlossaryWriter(std::span<const Term> known) : known_(known) {}

  void look_through(std::string_view words) {
    for (std::size_t at = 0; at < words.size(); ++at) {
      if (!is_part(words[at])) continue;
      std::size_t end = at;
      while (end < words.size() && is_part(words[end])) ++end;
      look_at(words, at, end);
      at = end;
    }
  }

  [[nodiscard]] std::vector<Term> take() {
    std::vector<Term> made;
    for (auto& [letters, words] : found_) made.push_back({letters, std::move(words)});
    return made;
  }

 private:
  void look_at(std::string_view words, std::size_t begin, std::size_t end) {
    const std::string_view word = words.substr(begin, end - begin);
    const std::string_view letters = singular(word);
    if (letters.size() < 2 || std::ranges::count_if(letters, is_capital) < 2) return;
    const bool in_brackets = begin > 1 && words[begin - 1] == '(' && end < words.size() && words[end] == ')';
    if (in_brackets && std::ranges::all_of(letters, is_letter)) {
      const std::string_view own = text::trim(words_with_initials(words, begin - 1, letters));
      if (!own.empty()) return static_cast<void>(found_.insert_or_assign(std::string(letters), std::string(own)));
    }
    const Term* known = known_term(word);
    if (!known) known = known_term(letters);
    if (known) found_.try_emplace(known->short_form, known->words);
  }

  [[nodiscard]] const Term* known_term(std::string_view letters) const {
    const auto at =
        std::ranges::lower_bound(known_, letters, {}, [](const Term& term) -> std::string_view { return term.short_form; });
    return at != known_.end() && at->short_form == letters ? &*at : nullptr;
  }

  std::span<const Term> known_;
  std::map<std::string, std::string, std::less<>> found_;
};

}  // namespace

void build_glossary(Building& building) {
  if (building.edition.audience != Audience::open) return;
  GlossaryWriter writer(building.edition.abbreviations);
  visit_words(building.document(), [&](const std::string& words) { writer.look_through(words); });
  building.document().glossary = writer.take();
}

}  // namespace qar::render
