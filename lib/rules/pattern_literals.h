// What a pattern cannot match without: the literals by which the one pass over a draft finds the blocks where a pattern must
// be tried. Where the reader of patterns here is not sure, it says nothing, and the pattern is tried everywhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace qar::rules {

struct PatternNeeds {
  static constexpr std::size_t anywhere = SIZE_MAX;

  std::vector<std::string> literals;  ///< in lower case; every match holds one of them; empty: none is known
  std::size_t before = anywhere;      ///< a match begins at most so many bytes before the literal; a word has at most 48
  bool figure = false;                ///< every match holds a figure
};

/// Of several literals that a match must hold, the rarest in English prose are chosen.
[[nodiscard]] PatternNeeds needs_of(std::string_view pattern);

}  // namespace qar::rules
