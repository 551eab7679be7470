// All that can be read in a file by somebody who looks for it: its bytes, and what is packed in them.
#pragma once

#include <string>
#include <string_view>

namespace qar::test {

/// The bytes, in lower case; then the members of a ZIP archive, the streams and strings of a PDF file and data in base64,
/// each unpacked, once more without the zero bytes of UTF-16.
[[nodiscard]] std::string laid_open(std::string_view file);

}  // namespace qar::test
