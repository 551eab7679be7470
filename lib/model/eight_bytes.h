// Eight bytes of text asked at once, where a loop over single bytes would cost more than what is done with them. An answer
// is a mask: the uppermost bit of each byte for which it is yes.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

namespace qar::model {

class EightBytes {
 public:
  static constexpr std::size_t count = 8;

  explicit EightBytes(const char* from) { std::memcpy(&bytes_, from, sizeof bytes_); }

  [[nodiscard]] std::uint64_t value() const { return bytes_; }
  [[nodiscard]] std::uint64_t equal(char ascii) const {
    const std::uint64_t other = bytes_ ^ all(ascii);
    return ~(((other & ~upper) + ~upper) | other) & upper;
  }
  /// From one ASCII character to another.
  [[nodiscard]] std::uint64_t between(char first, char last) const { return ascii_from(first) & ~ascii_from(last + 1); }
  [[nodiscard]] std::uint64_t not_ascii() const { return bytes_ & upper; }

  /// A mask as one bit a byte, that of the first byte lowest.
  [[nodiscard]] static std::uint64_t bits(std::uint64_t mask) {
    constexpr std::uint64_t gathering =
        std::endian::native == std::endian::little ? 0x0102040810204080U : 0x8040201008040201U;
    return (mask >> 7U) * gathering >> 56U;
  }

 private:
  static constexpr std::uint64_t upper = 0x8080808080808080U;

  static constexpr std::uint64_t all(int byte) { return static_cast<std::uint64_t>(byte) * 0x0101010101010101U; }
  /// Which ASCII characters are not before `first`.
  [[nodiscard]] std::uint64_t ascii_from(int first) const {
    return ((bytes_ & ~upper) + all(0x80 - first)) & upper & ~bytes_;
  }

  std::uint64_t bytes_ = 0;
};

}  // namespace qar::model
