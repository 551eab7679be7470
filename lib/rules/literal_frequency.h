// How often a literal stands in a page of a report, roughly: enough to choose the rarer of two.
#pragma once

#include <string_view>

#include "rules/byte_mask.h"

namespace qar::rules {

/// Finds in ten thousand characters; literals in lower case. Edges: whether no letter may stand before it, or behind it.
[[nodiscard]] double literal_frequency(std::string_view literal, bool left_edge, bool right_edge);
/// The share of the characters of prose that are of a set.
[[nodiscard]] double byte_share(const ByteMask& bytes);

/// Literals that together are more frequent are not worth looking for: a page has some thirty blocks, and a pattern may as
/// well be tried in each.
inline constexpr double most_frequent = 120;

}  // namespace qar::rules
