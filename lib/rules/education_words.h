// Words of schools that a general dictionary may lack.
#pragma once

#include <string_view>

namespace qar::rules {

/// In lower case.
[[nodiscard]] bool is_education_word(std::string_view word);

}  // namespace qar::rules
