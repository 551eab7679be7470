// Fingerprints that survive moved lines: SHA-256 (FIPS 180-4), of which the first 16 hexadecimal digits are shown. The whole
// of it tells whether two files are the same.
#pragma once

#include <string>
#include <string_view>

namespace qar::text {

/// The first 16 hexadecimal digits of the SHA-256 of the bytes.
[[nodiscard]] std::string fingerprint(std::string_view bytes);

/// All 64 of them.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace qar::text
