// Eight bytes asked at once answer as each would by itself.
#include "model/eight_bytes.h"

#include <array>

#include "support/catch.h"

namespace qar {
namespace {

using model::EightBytes;

/// Eight bytes that are `around`, but for one.
std::array<char, 8> with(int byte, std::size_t place, char around) {
  std::array<char, 8> bytes{};
  bytes.fill(around);
  bytes[place] = static_cast<char>(byte);
  return bytes;
}

TEST_CASE("each of eight bytes is asked by itself, whatever stands beside it") {
  for (const char around : {'\0', 'a', '\x7F', '\xFF'}) {
    for (int byte = 0; byte < 256; ++byte) {
      for (const std::size_t place : {std::size_t{0}, std::size_t{3}, std::size_t{7}}) {
        const std::array<char, 8> all = with(byte, place, around);
        const EightBytes bytes(all.data());
        const auto at = [&](std::uint64_t mask) { return (EightBytes::bits(mask) >> place & 1U) != 0; };
        CAPTURE(byte, place, around);
        REQUIRE(at(bytes.equal('[')) == (byte == '['));
        REQUIRE(at(bytes.between('a', 'z')) == (byte >= 'a' && byte <= 'z'));
        REQUIRE(at(bytes.between('\0', '\x1F')) == (byte < 0x20));
        REQUIRE(at(bytes.not_ascii()) == (byte >= 0x80));
      }
    }
  }
}

TEST_CASE("the bits of a mask stand in the order of the bytes") {
  const EightBytes bytes("a-bc--d-");
  CHECK(EightBytes::bits(bytes.between('a', 'z')) == 0b01001101);
  CHECK(EightBytes::bits(bytes.equal('-')) == 0b10110010);
}

}  // namespace
}  // namespace qar
