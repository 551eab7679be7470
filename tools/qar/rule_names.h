// Rules and families as they are named on the command line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "qar/check/plan.h"

namespace qar::door {

/// "a,b" given once or twice: rule ids and families.
[[nodiscard]] std::vector<std::string> names_of_rules(const std::vector<std::string>& given);
/// Whether the rules are known, to qar or to a configuration in use; says what is wrong. A former name is said to be one.
[[nodiscard]] bool are_rules(const std::vector<std::string>& names, std::string_view option,
                             const std::vector<check::ConfigurationPtr>& configurations);

}  // namespace qar::door
