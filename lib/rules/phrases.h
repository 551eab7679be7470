// Phrases in running text, and what stands before them in their sentence.
#pragma once

#include <cstddef>
#include <string_view>

namespace qar::rules {

/// Where a phrase stands in a text as whole words, capitals ignored, from an offset on; npos if nowhere. The phrase is in
/// lower case.
[[nodiscard]] std::size_t find_phrase(std::string_view text, std::string_view phrase, std::size_t from = 0);

/// What stands before an offset in the same sentence.
[[nodiscard]] std::string_view sentence_before(std::string_view text, std::size_t at);

/// The last word before an offset, without marks; empty at the beginning.
[[nodiscard]] std::string_view word_before_offset(std::string_view text, std::size_t at);

}  // namespace qar::rules
