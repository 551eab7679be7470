#include "docx_xml.h"

#include <array>

#include <fmt/format.h>

#include "qar/text/utf8.h"

namespace qar::render::docx {
namespace {

/// Bytes that stand for themselves: printable ASCII but for what has a meaning in XML. All others are looked at.
constexpr std::array<bool, 256> make_plain() {
  std::array<bool, 256> plain{};
  for (std::size_t c = 0x20; c < 0x7F; ++c) plain[c] = true;
  for (const char c : {'&', '<', '>', '"'}) plain[static_cast<unsigned char>(c)] = false;
  return plain;
}
constexpr std::array<bool, 256> plain = make_plain();

bool is_allowed(char32_t value) {
  return value == U'\t' || value == U'\n' || value == U'\r' || (value >= 0x20 && value != 0x7F && value < 0xFFFE) ||
         value >= 0x10000;
}

void append_character(std::string& out, std::string_view words, const text::CodePoint& character) {
  switch (character.value) {
    case U'&': out += "&amp;"; return;
    case U'<': out += "&lt;"; return;
    case U'>': out += "&gt;"; return;
    case U'"': out += "&quot;"; return;
    default: break;
  }
  if (is_allowed(character.value) && !(character.value == text::replacement_character && character.size == 1))
    out += words.substr(0, character.size);
  else
    text::append_utf8(out, text::replacement_character);
}

}  // namespace

void append_xml(std::string& out, std::string_view words) {
  while (true) {
    std::size_t at = 0;
    while (at < words.size() && plain[static_cast<unsigned char>(words[at])]) ++at;
    out += words.substr(0, at);
    words.remove_prefix(at);
    if (words.empty()) return;
    const text::CodePoint character = text::decode(words);
    append_character(out, words, character);
    words.remove_prefix(character.size);
  }
}

std::string xml(std::string_view words) {
  std::string out;
  append_xml(out, words);
  return out;
}

std::string hex_of(Colour colour) { return fmt::format("{:02X}{:02X}{:02X}", colour.red, colour.green, colour.blue); }

}  // namespace qar::render::docx
