// Small questions about words, in ASCII where case matters: what a person typed against the names that we know.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace qar::text {

[[nodiscard]] std::string lower(std::string_view text);  ///< ASCII letters only; other bytes stay
[[nodiscard]] bool equal_ignoring_case(std::string_view a, std::string_view b);
[[nodiscard]] std::string_view trim(std::string_view text);  ///< without leading and trailing ASCII white space
[[nodiscard]] std::string fold_space(
    std::string_view text);  ///< trimmed; each run of white space (no-break spaces too) one space
/// On one line, for a message: white space folded, and cut with an ellipsis after about so many bytes.
[[nodiscard]] std::string excerpt(std::string_view text, std::size_t longest = 60);
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// "a", "a or b", "a, b or c": a list as people read it.
[[nodiscard]] std::string one_of(std::span<const std::string_view> names, std::string_view conjunction = "or");

/// "1 file", "3 files".
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view many);

/// Edits between two short names (Damerau–Levenshtein with adjacent transpositions, case ignored), at most `limit` + 1.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// The known name that was probably meant: nearest by edit distance (at most a third of its length, and at most 3), or the
/// only one of which `typed` is a prefix of three letters or more. Empty if there is none.
[[nodiscard]] std::string_view nearest(std::string_view typed, std::span<const std::string_view> known);

}  // namespace qar::text
