// Section titles and aspects as people write them, resolved by the profile.
#pragma once

#include <string_view>

#include "qar/profile/profile.h"

namespace qar::read {

/// The section id that an aspect names: the id itself, a title, a variant, or a beginning of four letters or more that only
/// one id or title has. Empty if there is none.
[[nodiscard]] std::string_view aspect_named(const profile::Profile& profile, std::string_view written);

}  // namespace qar::read
