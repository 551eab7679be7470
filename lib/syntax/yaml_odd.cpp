#include "syntax/yaml_odd.h"

#include <fmt/format.h>

#include "qar/text/utf8.h"

namespace qar::syntax {
namespace {

unsigned char byte(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : '\0';
}

bool ends_word(std::string_view text, std::size_t at) {
  return at >= text.size() || text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r';
}

}  // namespace

OddCharacter odd_space_at(std::string_view text) {
  const unsigned char lead = byte(text, 0);
  if (lead != 0xC2 && lead != 0xE1 && lead != 0xE2 && lead != 0xE3) return {};
  const text::CodePoint point = text::decode(text.substr(0, 4));
  const char32_t c = point.value;
  const bool odd = c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x205F || c == 0x3000;
  if (!odd) return {};
  return {c, point.size};
}

OddCharacter control_at(std::string_view text) {
  const unsigned char lead = byte(text, 0);
  if (lead < 0x20) {
    if (text.empty() || lead == '\t' || lead == '\n' || lead == '\r') return {};
    return {lead, 1};
  }
  if (lead == 0x7F) return {lead, 1};
  const unsigned char second = byte(text, 1);
  if (lead == 0xC2 && second < 0xA0 && text.size() > 1) return {second, 2};
  const unsigned char third = byte(text, 2);
  if (lead == 0xE2 && second == 0x80 && (third == 0xA8 || third == 0xA9)) return {char32_t{0x2000} + (third & 0x3FU), 3};
  if (lead == 0xEF && second == 0xBB && third == 0xBF) return {0xFEFF, 3};
  if (lead == 0xEF && second == 0xBF && third >= 0xBE) return {char32_t{0xFFC0} + (third & 0x3FU), 3};
  return {};
}

std::size_t long_dash_at(std::string_view text) {
  std::size_t size = 0;
  if (byte(text, 0) == 0xE2 && byte(text, 1) == 0x80) {
    const unsigned char third = byte(text, 2);
    if (third == 0x93 || third == 0x94 || third == 0xA2) size = 3;
  } else if (byte(text, 0) == '-' && byte(text, 1) == '-') {
    size = 2;
  }
  if (size == 0 || !(ends_word(text, size) || odd_space_at(text.substr(size)).size > 0)) return 0;
  return size;
}

bool is_conflict_marker(std::string_view text) {
  if (text.size() < 7) return false;
  const char c = text[0];
  if (c != '<' && c != '=' && c != '>' && c != '|') return false;
  return text.substr(0, 7).find_first_not_of(c) == std::string_view::npos && ends_word(text, 7);
}

bool document_marker(std::string_view text) {
  return (text.starts_with("---") || text.starts_with("...")) && ends_word(text, 3);
}

std::string code_point_name(char32_t value) { return fmt::format("U+{:04X}", static_cast<std::uint32_t>(value)); }

}  // namespace qar::syntax
