// A first look at a piece of text, for rules that hardly ever find anything: whether there is a place in it that deserves
// the rule's own look. Conditions are asked of sixteen bytes at a time, which costs a fraction of reading letter by letter.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace qar::rules {

/// Sixteen bytes, or what a condition says of each: all bits or none. Conditions are joined by & and |, and turned by ~.
using Bytes [[gnu::vector_size(16)]] = std::uint8_t;

[[nodiscard]] inline Bytes is(Bytes bytes, std::uint8_t asked) { return std::bit_cast<Bytes>(bytes == asked); }
[[nodiscard]] inline Bytes is(Bytes bytes, char asked) { return is(bytes, static_cast<std::uint8_t>(asked)); }
/// In lower case or as a capital.
[[nodiscard]] inline Bytes is_either(Bytes bytes, char lower) { return is(bytes | std::uint8_t{0x20}, lower); }
[[nodiscard]] inline Bytes is_letter(Bytes bytes) {
  const Bytes from_a = (bytes | std::uint8_t{0x20}) - std::uint8_t{'a'};
  return std::bit_cast<Bytes>(from_a < std::uint8_t{26});
}

/// Sixteen places of a text with their neighbours, from one before to four after; zeros beyond the ends of the text.
struct Places {
  const std::uint8_t* bytes;
  const std::uint8_t* kinds;

  [[nodiscard]] Bytes at(std::ptrdiff_t neighbour) const { return load(bytes + neighbour); }
  [[nodiscard]] Bytes kind(std::ptrdiff_t neighbour) const { return load(kinds + neighbour); }

 private:
  static Bytes load(const std::uint8_t* from) {
    Bytes made;
    std::memcpy(&made, from, sizeof made);
    return made;
  }
};

/// Whether notice(Places) holds anywhere in a text. The kinds of bytes are what kinds_of(Bytes) makes of them, once.
template <class KindsOf, class Notice>
[[nodiscard]] bool any_noticed(std::string_view text, KindsOf kinds_of, Notice notice) {
  constexpr std::size_t room = 256, width = sizeof(Bytes);  // before and after lies as much again, of which less is used
  std::array<std::uint8_t, width + room + width> bytes, kinds;
  for (std::size_t at = 0; at < text.size(); at += room) {
    const std::size_t size = std::min(room, text.size() - at);
    const std::size_t end = width + (size + width - 1) / width * width;
    std::memset(bytes.data(), 0, width);
    std::memset(bytes.data() + end - width, 0, 2 * width);
    bytes[width - 1] = at > 0 ? static_cast<std::uint8_t>(text[at - 1]) : 0;
    std::memcpy(bytes.data() + width, text.data() + at, std::min(end, text.size() - at));
    for (std::size_t i = 0; i < end + width; i += width) {
      const Bytes made = kinds_of(Places{bytes.data() + i, nullptr}.at(0));
      std::memcpy(kinds.data() + i, &made, width);
    }
    Bytes found{};
    for (std::size_t i = width; i < end; i += width) found |= notice(Places{bytes.data() + i, kinds.data() + i});
    if (std::bit_cast<std::array<std::uint64_t, 2>>(found) != std::array<std::uint64_t, 2>{}) return true;
  }
  return false;
}

/// The same where bytes have no kinds.
template <class Notice>
[[nodiscard]] bool any_noticed(std::string_view text, Notice notice) {
  return any_noticed(
      text, [](Bytes) { return Bytes{}; }, notice);
}

}  // namespace qar::rules
