#include "name_fold.h"

#include "qar/text/byte_set.h"
#include "qar/text/utf8.h"

namespace qar::rules {
namespace {

bool is_apostrophe(char32_t value) { return value == '\'' || value == 0x2018 || value == 0x2019 || value == 0x02BC; }

/// ASCII marks, the no-break space and what typographers put for quotation marks, dashes and dots.
bool is_mark(char32_t value) {
  const bool letter = (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z') || (value >= '0' && value <= '9');
  return (value < 0x80 && !letter) || value == 0xA0 || value == 0xAB || value == 0xBB ||
         (value >= 0x2000 && value <= 0x206F);
}

}  // namespace

std::string fold_name(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  const auto add_space = [&] {
    if (!folded.empty() && folded.back() != ' ') folded += ' ';
  };
  static constexpr text::ByteSet plain("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
  while (!text.empty()) {
    std::size_t word = 0;
    while (word < text.size() && plain.contains(text[word])) ++word;
    folded += text.substr(0, word);
    text.remove_prefix(word);
    if (text.empty()) break;
    const text::CodePoint point = text::decode(text);
    if (point.value == '&') {
      add_space();
      folded += "and ";
    } else if (is_mark(point.value) && !is_apostrophe(point.value)) {
      add_space();
    } else if (!is_apostrophe(point.value)) {
      folded += text.substr(0, point.size);
    }
    text.remove_prefix(point.size);
  }
  if (!folded.empty() && folded.back() == ' ') folded.pop_back();
  for (char& c : folded) c = static_cast<char>(c + (c >= 'A' && c <= 'Z' ? 'a' - 'A' : 0));
  return folded;
}

bool holds_name(std::string_view folded_text, std::string_view folded_name) {
  if (folded_name.empty()) return false;
  for (std::size_t at = folded_text.find(folded_name); at != std::string_view::npos;
       at = folded_text.find(folded_name, at + 1)) {
    const std::size_t end = at + folded_name.size();
    if ((at == 0 || folded_text[at - 1] == ' ') && (end == folded_text.size() || folded_text[end] == ' ')) return true;
  }
  return false;
}

}  // namespace qar::rules
