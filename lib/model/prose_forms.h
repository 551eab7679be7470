// What single characters beyond ASCII become in the one form of prose.
#pragma once

#include <string_view>

namespace qar::model {

[[nodiscard]] bool is_space(char32_t value);
/// Characters that are not seen: the soft hyphen, joiners, marks of direction.
[[nodiscard]] bool is_unseen(char32_t value);
[[nodiscard]] bool is_combining(char32_t value);

/// What stands for a character in the one form; empty: itself.
[[nodiscard]] std::string_view folded(char32_t value);

}  // namespace qar::model
