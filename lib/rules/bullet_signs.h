// Bullets as word processors write them: signs that Markdown takes for text.
#pragma once

#include <cstddef>
#include <string_view>

namespace qar::rules {

/// The length of a bullet sign at the start of a text with the white space after it ("• ", "▪ "); 0 if there is none, or
/// none of the signs that mean nothing else.
[[nodiscard]] std::size_t bullet_sign(std::string_view text);

/// The same for signs that are bullets only at the start of a paragraph: "– ", "o ", "· ", and a hyphen without its space.
[[nodiscard]] std::size_t opening_sign(std::string_view text);

}  // namespace qar::rules
