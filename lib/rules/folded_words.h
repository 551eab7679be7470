// Texts compared by their words alone: capitals, punctuation and white space do not count.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace qar::rules {

/// Equal for texts whose first letters are the same; looks at no more than those.
[[nodiscard]] std::uint64_t mark_of_beginning(std::string_view text);
/// Equal for texts of the same words; looks at the whole text.
[[nodiscard]] std::uint64_t mark_of_all(std::string_view text);
/// Whether both say the same, in at least so many words.
[[nodiscard]] bool same_words(std::string_view a, std::string_view b, std::size_t fewest);

}  // namespace qar::rules
