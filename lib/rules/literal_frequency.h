// How often a literal stands in a page of a report, roughly: enough to choose the rarer of two.
#pragma once

#include <string_view>

namespace qar::rules {

/// Finds in ten thousand characters; literals in lower case.
[[nodiscard]] double literal_frequency(std::string_view literal);

/// Literals that together are more frequent are not worth looking for.
inline constexpr double most_frequent = 250;

}  // namespace qar::rules
