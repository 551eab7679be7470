// A set of bytes to look for, such as ASCII characters. Finding any of several costs one table look-up a byte, where
// std::string_view::find_first_of calls a function for each.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace qar::text {

class ByteSet {
 public:
  explicit constexpr ByteSet(std::string_view bytes) {
    for (const char c : bytes) holds_[static_cast<unsigned char>(c)] = true;
  }
  [[nodiscard]] constexpr bool contains(char c) const { return holds_[static_cast<unsigned char>(c)]; }
  /// The offset in bytes of the first of them from `from` on; the size of the text if there is none.
  [[nodiscard]] constexpr std::size_t find(std::string_view text, std::size_t from = 0) const {
    while (from < text.size() && !contains(text[from])) ++from;
    return from < text.size() ? from : text.size();
  }

 private:
  std::array<bool, 256> holds_{};
};

inline constexpr ByteSet line_ends("\r\n");

}  // namespace qar::text
