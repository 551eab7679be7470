// The estimates of a report: what the cover and what lines of the body say, and of which aspect. Aspects are `overall` and
// the ids of the sections that take an estimate.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qar/model/report.h"
#include "qar/profile/profile.h"

namespace qar::rules {

inline constexpr std::string_view overall_aspect = "overall";

/// The ids of the sections that take an estimate, in order; `overall` is not among them.
[[nodiscard]] std::vector<std::string_view> estimate_aspects(const profile::Profile& profile);

/// The aspect that a key of the cover means, in whatever capitals or by the section's title; empty if none.
[[nodiscard]] std::string_view aspect_of_key(std::string_view key, const profile::Profile& profile);

/// The section that a line of the body speaks of, or `overall`; empty where that is not clear. The section may take no
/// estimate.
[[nodiscard]] std::string_view aspect_of_line(const model::EstimateLine& line, const model::Report& report,
                                              const profile::Profile& profile);

/// What the cover says of an aspect; null if nothing.
[[nodiscard]] const model::EstimateField* cover_estimate(const model::Report& report, const profile::Profile& profile,
                                                         std::string_view aspect);

/// Words that say that there is no estimate: "declined", "not applicable".
[[nodiscard]] bool says_none(std::string_view value, const profile::Profile& profile);

/// Whether the cover says that the school wanted no estimates.
[[nodiscard]] bool estimates_declined(const model::Report& report, const profile::Profile& profile);

/// The position on the scale that the cover gives to an aspect.
[[nodiscard]] std::optional<std::size_t> cover_position(const model::Report& report, const profile::Profile& profile,
                                                        std::string_view aspect);

/// Whether a value that is not on the scale is a word of an inspection.
[[nodiscard]] bool is_inspection_word(std::string_view value, const profile::Profile& profile);

/// An aspect as a message names it: "the overall estimate", "the estimate of `leadership`".
[[nodiscard]] std::string estimate_in_words(std::string_view aspect);

}  // namespace qar::rules
