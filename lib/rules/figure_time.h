// The time for which a figure holds: two figures contradict each other only where both speak of the same time and the same
// people.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rules/running_text.h"

namespace qar::rules {

/// Years named before the figure in its sentence, else after it; empty for the present. Nothing where it cannot be told.
[[nodiscard]] std::optional<std::string> time_of(const RunningText& text, WordRange figure);
/// "compared with 31%", "up from 58%", "than the 24% nationally", "about 20": another time or place, or no exact figure.
[[nodiscard]] bool is_compared(const RunningText& text, std::uint32_t figure);
/// A word after which another time is spoken of: "up", "compared", "whereas".
[[nodiscard]] bool parts_times(std::string_view word);

}  // namespace qar::rules
