#include "qar/text/fingerprint.h"

#include <array>
#include <cstddef>
#include <cstdint>

#include <sha256.h>

namespace qar::text {

std::string fingerprint(std::string_view bytes) {
  constexpr std::size_t shown_digits = 16;
  return sha256(bytes).substr(0, shown_digits);
}

std::string sha256(std::string_view bytes) {
  SHA256_CTX context;
  SHA256Init(&context);
  // libmd takes bytes as uint8_t; char may be read as any byte type.
  SHA256Update(&context, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  std::array<std::uint8_t, SHA256_DIGEST_LENGTH> digest{};
  SHA256Final(digest.data(), &context);

  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (const std::uint8_t byte : digest) {
    out += digits[byte >> 4U];
    out += digits[byte & 0x0FU];
  }
  return out;
}

}  // namespace qar::text
