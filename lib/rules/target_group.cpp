#include "target_group.h"

#include <algorithm>

namespace qar::rules {

const profile::SectionSpec* section_with_target_group(const profile::Profile& profile) {
  const auto asks = [](const profile::SectionSpec& section) {
    return std::ranges::find(section.needs, "target_group") != section.needs.end();
  };
  const auto found = std::ranges::find_if(profile.sections, asks);
  return found == profile.sections.end() ? nullptr : &*found;
}

}  // namespace qar::rules
