// What must stand in a text for a pattern or for words to match: literals with what may stand beside them. The one pass over
// a draft finds the literals; where the bytes beside one fit too, a match is tried near it.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "rules/pattern_tree.h"

namespace qar::rules {

struct Probe {
  static constexpr std::size_t bytes_before = 2, bytes_after = 3;
  /// A byte of `exact` that may be in either case.
  static constexpr char either_case = '\0';

  std::string text;                           ///< in lower case
  std::string exact;                          ///< of the same size: in the case that it must have
  std::array<ByteMask, bytes_before> before;  ///< the nearest first; beyond a block stand line ends
  std::array<ByteMask, bytes_after> after;
  std::size_t distance = 0;  ///< a match begins at most so many bytes before the literal; or `anywhere`

  static constexpr std::size_t anywhere = SIZE_MAX;

  /// Whether it can only stand where letters or figures begin.
  [[nodiscard]] bool at_word() const {
    const ByteMask& own = letter_bytes.holds(text[0]) ? letter_bytes : figure_bytes;
    return own.holds(text[0]) && (before[0] & own) == ByteMask();
  }
};

/// Every match holds one of them at least; of the sets of which that is true the one that English prose holds most rarely.
/// None where nothing is known, or nothing that is rare enough.
[[nodiscard]] std::vector<Probe> probes_of(const PatternNode& tree);
/// Likewise, none further than `farthest` from the beginning.
[[nodiscard]] std::vector<Probe> probes_of(const PatternNode& tree, std::size_t farthest);

/// The one text that a node matches, in lower case; nothing where there is none or several.
[[nodiscard]] std::optional<std::string> only_text(const PatternNode& node);

/// What the first byte of a match may be.
[[nodiscard]] ByteMask first_bytes(const PatternNode& tree);

}  // namespace qar::rules
