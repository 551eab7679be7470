// JSON Schemas (draft-07) of our YAML formats, made from the field tables that read them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace qar::read {

/// The names that `schema` knows, sorted: config, edition, evidence, profile, report, results, rule, theme.
[[nodiscard]] std::span<const std::string_view> schema_names();
/// The schema as indented JSON text with a newline at its end; nothing for an unknown name.
[[nodiscard]] std::optional<std::string> schema(std::string_view name);

}  // namespace qar::read
