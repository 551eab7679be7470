// Words for the people of a school: those who learn there, the adults, and the groups of pupils that reports speak of.
#pragma once

#include <cstdint>
#include <string_view>

#include "rules/running_text.h"

namespace qar::rules {

/// "pupils", "child", "boys" …
[[nodiscard]] bool is_pupil_noun(std::string_view lower);
/// "teachers", "families", "governors" …
[[nodiscard]] bool is_adult_noun(std::string_view lower);

/// How many words from `index` on name a group of disadvantaged pupils or of pupils with additional needs: "pupil premium",
/// "SEND", "English as an additional language". 0 if none.
[[nodiscard]] std::uint32_t group_words(const RunningText& text, std::uint32_t index);

}  // namespace qar::rules
