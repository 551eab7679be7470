// Names that a person types on the command line, held against those that exist.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/text/file_store.h"

namespace qar::door {

[[nodiscard]] bool is_rule_or_family(std::string_view name);
/// Empty if none is near.
[[nodiscard]] std::string_view nearest_rule_or_family(std::string_view typed);
/// "; did you mean `x`?", or nothing where there is no x.
[[nodiscard]] std::string did_you_mean(std::string_view near);
/// What is wrong with a profile's name or path, in one line; empty if nothing is.
[[nodiscard]] std::string unknown_profile(const text::FileStore& files, const std::string& name);
/// Titles and reasons of all rules, as the printed formats take them.
[[nodiscard]] std::vector<diag::RuleInfo> rule_infos();

}  // namespace qar::door
