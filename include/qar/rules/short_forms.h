// The abbreviations that rules know, for those who make glossaries.
#pragma once

#include <span>
#include <string_view>

namespace qar::rules {

struct ShortForm {
  std::string_view letters;  ///< "EHCP", singular, with its capitals
  std::string_view words;    ///< "education, health and care plan"
};

/// Sorted by the letters, each once.
[[nodiscard]] std::span<const ShortForm> short_forms();

}  // namespace qar::rules
