// What a profile's reader hands on when it reads the profile that is extended.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "qar/read/profile_reader.h"

namespace qar::read {

/// The paths of the files that are being read, the outermost first: a file that is among them extends itself.
using ProfileChain = std::vector<std::string>;

[[nodiscard]] ProfileResult read_profile(const text::Source& source, const ProfileLookup& lookup, const ProfileChain& chain);

/// The path under which a built-in profile stands in chains and problems.
[[nodiscard]] std::string builtin_path(std::string_view id);
[[nodiscard]] bool is_builtin_profile(std::string_view id);
/// As builtin_profile; `chain` does not hold its path.
[[nodiscard]] const profile::Profile* builtin_profile(std::string_view id, const ProfileChain& chain);

}  // namespace qar::read
