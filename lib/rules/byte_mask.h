// A set of bytes, as what may stand at one place of a text. Text outside ASCII is in it by its first byte. In bits, so that
// sets are joined, compared and kept as constants by the hundred; text::ByteSet is for looking for a few characters fast.
#pragma once

#include <array>
#include <compare>
#include <cstdint>

namespace qar::rules {

class ByteMask {
 public:
  constexpr ByteMask() = default;
  explicit constexpr ByteMask(std::array<std::uint64_t, 4> words) : words_(words) {}
  [[nodiscard]] static constexpr ByteMask everything() {
    return ByteMask({~std::uint64_t{0}, ~std::uint64_t{0}, ~std::uint64_t{0}, ~std::uint64_t{0}});
  }
  [[nodiscard]] static constexpr ByteMask range(unsigned first, unsigned last) {
    ByteMask made;
    for (unsigned byte = first; byte <= last; ++byte) made.add(byte);
    return made;
  }

  constexpr void add(unsigned byte) { words_[byte / 64] |= std::uint64_t{1} << (byte % 64); }
  [[nodiscard]] constexpr bool holds(char c) const { return holds(static_cast<unsigned>(static_cast<unsigned char>(c))); }
  [[nodiscard]] constexpr bool holds(unsigned byte) const { return ((words_[byte / 64] >> (byte % 64)) & 1U) != 0; }
  [[nodiscard]] constexpr const std::array<std::uint64_t, 4>& words() const { return words_; }

  constexpr ByteMask& operator|=(const ByteMask& other) {
    for (std::size_t i = 0; i < 4; ++i) words_[i] |= other.words_[i];
    return *this;
  }
  constexpr ByteMask& operator&=(const ByteMask& other) {
    for (std::size_t i = 0; i < 4; ++i) words_[i] &= other.words_[i];
    return *this;
  }
  friend constexpr ByteMask operator|(ByteMask a, const ByteMask& b) { return a |= b; }
  friend constexpr ByteMask operator&(ByteMask a, const ByteMask& b) { return a &= b; }
  friend constexpr ByteMask operator~(const ByteMask& a) {
    return ByteMask({~a.words_[0], ~a.words_[1], ~a.words_[2], ~a.words_[3]});
  }
  friend constexpr auto operator<=>(const ByteMask&, const ByteMask&) = default;

 private:
  std::array<std::uint64_t, 4> words_{};
};

inline constexpr ByteMask ascii_bytes = ByteMask::range(0, 0x7F);
inline constexpr ByteMask figure_bytes = ByteMask::range('0', '9');
inline constexpr ByteMask letter_bytes = ByteMask::range('a', 'z') | ByteMask::range('A', 'Z');
/// What is part of a word wherever it stands, in ASCII.
inline constexpr ByteMask word_bytes = letter_bytes | figure_bytes | ByteMask::range('_', '_');

}  // namespace qar::rules
