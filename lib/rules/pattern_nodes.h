// The nodes of which trees of patterns and of words are made.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "rules/pattern_tree.h"

namespace qar::rules {

inline constexpr ByteMask space_bytes = ByteMask::range('\t', '\r') | ByteMask::range(' ', ' ');
/// What a character outside ASCII begins with, and what it goes on with.
inline constexpr ByteMask all_leads = ByteMask::range(0xC2, 0xF4);
inline constexpr ByteMask continuation_bytes = ByteMask::range(0x80, 0xBF);
/// Signs and pictures: the letters of two cases among them begin alike.
inline constexpr ByteMask caseless_leads = ByteMask::range(0xE2, 0xE2) | ByteMask::range(0xF0, 0xF0);

[[nodiscard]] PatternNode bytes_node(ByteMask bytes);
[[nodiscard]] PatternNode sequence_node(std::vector<PatternNode> parts);
[[nodiscard]] PatternNode choice_node(std::vector<PatternNode> parts);
[[nodiscard]] PatternNode repeat_node(PatternNode part, std::size_t least, std::size_t most);
[[nodiscard]] PatternNode edge_node(bool strict);

/// A set with the other case of each of its ASCII letters.
[[nodiscard]] ByteMask both_cases(ByteMask bytes);
[[nodiscard]] PatternNode byte_of(char c, bool exact_case);
/// A character that is ASCII of a set, or begins with one of some bytes outside ASCII.
[[nodiscard]] PatternNode character_of(ByteMask ascii, ByteMask leads, ByteMask seconds = continuation_bytes);
/// A character that is ASCII of a set, or any other.
[[nodiscard]] PatternNode any_of(ByteMask ascii);
/// The characters from one code point to another, by their first two bytes.
[[nodiscard]] PatternNode range_of(std::uint32_t first, std::uint32_t last);

}  // namespace qar::rules
