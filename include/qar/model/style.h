// The two house styles that rules know: that of reports for schools, and that of GOV.UK.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace qar::model {

enum class Style : std::uint8_t { cp_house, govuk };

[[nodiscard]] std::string_view name(Style style);  ///< "cp-house", "govuk"
[[nodiscard]] std::optional<Style> style_named(std::string_view name);

}  // namespace qar::model
