// The fields of a cover in words.
#pragma once

#include <string>
#include <string_view>

#include "text_builder.h"

namespace qar::render {

/// "10 to 12 November 2025": the days of the review, as far as they are known.
[[nodiscard]] std::string review_days(const model::Review& review);
/// A field by its name in the profile ("school.phase"), as this edition shows it; empty where it is not given.
[[nodiscard]] std::string cover_value(std::string_view field, const Building& building);
/// Whether this edition has the field at all.
[[nodiscard]] bool shows_cover_field(std::string_view field, const Building& building);

}  // namespace qar::render
