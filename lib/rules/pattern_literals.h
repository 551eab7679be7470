// What a pattern cannot match without: the literals by which the one pass over a draft finds the blocks where a pattern must
// be tried. Where the reader of patterns here is not sure, it says nothing, and the pattern is tried everywhere.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace qar::rules {

struct PatternNeeds {
  std::vector<std::string> literals;  ///< in lower case; every match holds one of them; empty: none is known
  bool figure = false;                ///< every match holds a figure
};

[[nodiscard]] PatternNeeds needs_of(std::string_view pattern);

}  // namespace qar::rules
