#include "rules/prose.h"

#include "qar/text/byte_set.h"
#include "qar/text/utf8.h"

namespace qar::rules {
namespace {

bool is_ascii_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// Of what is not ASCII, letters are taken for words, and the punctuation that people write is not.
bool is_letter(char32_t value) { return value >= 0xC0 && !(value >= 0x2000 && value <= 0x2BFF); }

}  // namespace

bool word_before(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  if (is_ascii(text[at - 1])) return is_ascii_word(text[at - 1]);
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return is_letter(text::decode(text.substr(begin)).value);
}

bool word_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  return is_ascii(text[at]) ? is_ascii_word(text[at]) : is_letter(text::decode(text.substr(at)).value);
}

bool sentence_begins(std::string_view text, std::size_t at) {
  while (at > 0 && text[at - 1] == ' ') --at;
  if (at == 0) return true;
  const std::string_view before = text.substr(0, at);
  if (std::string_view(".!?:;([-").find(before.back()) != std::string_view::npos) return true;
  return before.ends_with("\u2013") || before.ends_with("\u2014");
}

std::string_view without_trailing_citations(std::string_view markdown) {
  static constexpr text::ByteSet no_words(" \t\r\n*_");
  while (!markdown.empty()) {
    if (no_words.contains(markdown.back())) {
      markdown.remove_suffix(1);
      continue;
    }
    if (markdown.back() != ']' && markdown.back() != ')') break;
    const std::size_t open = markdown.find_last_of("[(");
    if (open == std::string_view::npos || open + 1 >= markdown.size() || markdown[open + 1] != '@') break;
    markdown.remove_suffix(markdown.size() - open);
  }
  return markdown;
}

}  // namespace qar::rules
