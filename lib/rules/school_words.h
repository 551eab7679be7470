// The words of a school's name: those that tell it from others, and those that many schools share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace qar::rules {

/// A name's words that tell a school from others, folded: "Larkfield Church of England Primary School" gives "larkfield".
[[nodiscard]] std::vector<std::string> telling_words(std::string_view name);

/// The first school that a title names: the words with a capital (and "of", "the" …) up to a word such as "School". Empty if
/// it names none.
[[nodiscard]] std::string_view school_named(std::string_view title);

/// Whether two folded words are one, a slip of the pen apart.
[[nodiscard]] bool nearly_same(std::string_view a, std::string_view b);

}  // namespace qar::rules
