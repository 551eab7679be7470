// What a person wrote, held against the names that a profile knows: phases, hubs, categories, statuses, grades.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "qar/rules/rule.h"

namespace qar::rules {

/// The one name that `written` means: the name itself, the name in other capitals or with other hyphens, "&" or "the", with
/// "school" or "hub" added, or its initials ("PRU"). Empty if there is none.
[[nodiscard]] std::string_view meant_name(std::string_view written, std::span<const std::string> known);

/// The known name that is nearest to a slip of the pen; empty if none is near.
[[nodiscard]] std::string_view nearest_name(std::string_view written, std::span<const std::string> known);

/// "`a`, `b` or `c`".
[[nodiscard]] std::string name_list(std::span<const std::string> known, std::string_view conjunction = "or");

/// How a rule speaks of the names that it checks.
struct NameWords {
  std::string_view unknown;  ///< after the value: "is not a phase that the profile knows"
  std::string_view help;     ///< what to do where no known name is near
};

/// Finds a value that is none of the known names. One that means a known name without doubt is advice with a safe fix. An
/// empty list knows everything, and a placeholder is left to cover/placeholder.
void check_name(const text::Spanned<std::string_view>& value, std::span<const std::string> known, const NameWords& words,
                Findings& out);

}  // namespace qar::rules
