#include "docx_direction.h"

#include <cstdint>

#include "qar/text/utf8.h"

namespace qar::render::docx {
namespace {

enum class Direction : std::uint8_t { none, left_to_right, right_to_left };

bool is_right_to_left(char32_t c) {
  return (c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC) ||
         (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF) || c == 0x200F;
}

/// Digits, spaces and punctuation belong to the letters around them. Beyond ASCII, all but the general punctuation counts as
/// letters.
Direction direction_of(char32_t c) {
  if (is_right_to_left(c)) return Direction::right_to_left;
  const bool is_letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && (c < 0x2000 || c > 0x206F));
  return is_letter ? Direction::left_to_right : Direction::none;
}

/// No letter from right to left begins with a byte below this in UTF-8, and most texts have none at or above it but
/// quotation marks and dashes.
bool may_hold_any(std::string_view words) {
  for (const char c : words) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0xD6 && byte != 0xE2) return true;
  }
  return words.find("\xE2\x80\x8F") != std::string_view::npos;
}

}  // namespace

std::vector<Stretch> stretches(std::string_view words) {
  std::vector<Stretch> made;
  if (!may_hold_any(words)) return made;
  Direction first = Direction::none, current = Direction::none;
  bool any = false;
  std::size_t last_letter_end = 0;
  for (std::size_t at = 0; at < words.size();) {
    const text::CodePoint c = text::decode(words.substr(at));
    const Direction direction = direction_of(c.value);
    if (direction != Direction::none) {
      if (first == Direction::none) first = direction;
      if (current != Direction::none && direction != current)
        // What stands between two directions goes with the paragraph's.
        made.push_back({current == first ? at : last_letter_end, current == Direction::right_to_left});
      current = direction;
      any = any || direction == Direction::right_to_left;
      last_letter_end = at + c.size;
    }
    at += c.size;
  }
  if (!any) return {};
  if (current != first && last_letter_end < words.size()) {
    made.push_back({last_letter_end, current == Direction::right_to_left});
    current = first;
  }
  made.push_back({words.size(), current == Direction::right_to_left});
  return made;
}

bool runs_right_to_left(std::string_view words, const std::vector<Stretch>& stretches) {
  if (stretches.empty()) return false;
  for (std::size_t at = 0; at < words.size();) {
    const text::CodePoint c = text::decode(words.substr(at));
    const Direction direction = direction_of(c.value);
    if (direction != Direction::none) return direction == Direction::right_to_left;
    at += c.size;
  }
  return false;
}

}  // namespace qar::render::docx
