// Names that a person types on the command line, held against those that exist.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "qar/check/plan.h"
#include "qar/diag/diagnostic.h"
#include "qar/text/file_store.h"

namespace qar::door {

/// "; did you mean `x`?", or nothing where there is no x.
[[nodiscard]] std::string did_you_mean(std::string_view near);
/// What is wrong with a profile's name or path, in one line; empty if nothing is.
[[nodiscard]] std::string unknown_profile(const text::FileStore& files, const std::string& name);
/// Titles and reasons of the built-in rules and of the configurations' own pages, as the printed formats take them. They
/// refer to the configurations.
[[nodiscard]] std::vector<diag::RuleInfo> rule_infos(std::span<const check::ConfigurationPtr> configurations);

}  // namespace qar::door
