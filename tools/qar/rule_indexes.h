// The indexes of docs/rules: the built-in rules by family, and by the works that they come from.
#pragma once

#include <string>

namespace qar::door {

[[nodiscard]] std::string index_by_family();
[[nodiscard]] std::string index_by_source();

}  // namespace qar::door
