// What a pattern or an expression of words matches, as a tree over bytes: enough to know what must stand in a text for it to
// match. It may stand for more than the pattern matches, never for less.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "rules/byte_mask.h"
#include "rules/word_expression.h"

namespace qar::rules {

struct PatternNode {
  static constexpr std::size_t unbounded = SIZE_MAX;
  /// `edge` and `look` take no text: the edge of a word, and what must or must not stand beside a place.
  enum class Kind : std::uint8_t { bytes, sequence, choice, repeat, look, edge };

  Kind kind = Kind::sequence;
  bool one_character = false;  ///< all that it matches is one character
  bool word = false;           ///< of one character: never white space; repeated, it takes a word at most
  bool ahead = true;           ///< of a look
  bool negative = false;
  bool strict = true;              ///< of an edge: a word on exactly one side; otherwise: not on both
  ByteMask bytes;                  ///< one byte of these
  std::vector<PatternNode> parts;  ///< of a repeat or look: one
  std::size_t least = 1, most = 1;
};

/// A PCRE2 pattern as a sequence. Nothing where it holds something that is not understood here, such as a back reference or
/// the flag `x`.
[[nodiscard]] std::optional<PatternNode> pattern_tree(std::string_view pattern, bool exact_case);
/// An expression of words, from the edge of a word to the edge of a word.
[[nodiscard]] PatternNode word_tree(const WordNode& root, bool exact_case);

}  // namespace qar::rules
