// Areas of excellence: what the cover says of them, and where the body speaks of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "qar/model/report.h"
#include "qar/profile/profile.h"

namespace qar::rules {

/// Whether the area is put forward or accredited: it then has its section and its evidence.
[[nodiscard]] bool needs_section(const model::AreaOfExcellence& area, const profile::Profile& profile);
/// Its status in the profile's own spelling; empty if it has none that is known.
[[nodiscard]] std::string_view status_of(const model::AreaOfExcellence& area, const profile::Profile& profile);

/// The sections about areas of excellence, by index.
[[nodiscard]] std::vector<std::size_t> area_sections(const model::Report& report);

/// The blocks of a section that are about one area.
struct AreaPlace {
  std::size_t section = 0;
  std::uint32_t begin = 0, end = 0;  ///< block indices
  text::Span heading;
  bool named = false;  ///< a heading names the area; otherwise it is the only one
};
/// Where a heading names the area, or, where the cover has one area and the body one section, that section.
[[nodiscard]] std::optional<AreaPlace> place_of(const model::AreaOfExcellence& area, const model::Report& report);

/// The claims of a place.
[[nodiscard]] std::vector<const model::Claim*> claims_of(const AreaPlace& place, const model::Report& report);

/// Whether a section says no more than that there is no area.
[[nodiscard]] bool says_there_is_none(const model::Section& section, const model::Report& report);

/// Where a finding about an area stands: its title, or all of it.
[[nodiscard]] text::Span title_or_area(const model::AreaOfExcellence& area);
/// "“Early reading”", or "an area of excellence" where it has no title.
[[nodiscard]] std::string area_in_words(const model::AreaOfExcellence& area);

}  // namespace qar::rules
