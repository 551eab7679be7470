// The group of pupils that a section on engagement looks at.
#pragma once

#include "qar/profile/profile.h"

namespace qar::rules {

/// The section of a profile that asks for a target group; null if there is none.
[[nodiscard]] const profile::SectionSpec* section_with_target_group(const profile::Profile& profile);

}  // namespace qar::rules
