// Words compared without what people write in several ways: capitals, quotation marks, dashes, dots.
#pragma once

#include <string>
#include <string_view>

namespace qar::rules {

/// Lower case; apostrophes left out, "&" as "and", every other mark a space; words one space apart.
[[nodiscard]] std::string fold_name(std::string_view text);

/// Whether folded words stand in a folded text as whole words. Empty words stand nowhere.
[[nodiscard]] bool holds_name(std::string_view folded_text, std::string_view folded_name);

}  // namespace qar::rules
