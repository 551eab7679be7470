// The stages of a draft, in the order in which it grows.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace qar::model {

enum class Stage : std::uint8_t { notes, draft, agree, final };

[[nodiscard]] std::string_view name(Stage stage);
[[nodiscard]] std::optional<Stage> stage_named(std::string_view name);

}  // namespace qar::model
