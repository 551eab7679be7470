// What a rule page in YAML looks for, as `qar explain`, the documentation and the JSON show it.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "qar/rules/rule.h"

namespace qar::door {

/// "check" for a rule in C++, "words", "pattern" or "limit".
[[nodiscard]] std::string_view kind_of(const rules::Rule& rule);

/// When and where a rule holds, a sentence a line: its era, its style, whether it is off, its former ids. Mostly empty.
[[nodiscard]] std::string conditions(const rules::Rule& rule);

/// The entries of its page, one a line, each behind `indent`; empty for a rule in C++.
[[nodiscard]] std::string entries_text(const rules::Rule& rule, std::string_view indent);

/// The same as JSON: a list, empty for a rule in C++ and for a limit.
[[nodiscard]] nlohmann::ordered_json entries_json(const rules::Rule& rule);

}  // namespace qar::door
