// Plain text that YAML reads without complaint and its writer hardly meant so: curly quotes that do not quote, a key whose
// colon or a list item whose hyphen lacks its space.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "syntax/yaml_tree_builder.h"

namespace qar::syntax {

/// The value text[begin, end) begins with an E2 byte: reports it if that is a curly opening quote.
void report_curly_quote(TreeUnderWay& under_way, std::string_view text, std::uint32_t begin, std::uint32_t end);

/// Reports the first line of the value text[begin, end) that looks like `key:value` or `-item`. `first` says whether its
/// first line stands where a key or hyphen could. Says whether it found one.
bool report_missing_space(TreeUnderWay& under_way, std::string_view text, std::uint32_t begin, std::uint32_t end,
                          bool first);

/// The colon of `key:value`, if text[begin, end) begins so.
[[nodiscard]] std::optional<std::uint32_t> tight_colon(std::string_view text, std::uint32_t begin, std::uint32_t end);

}  // namespace qar::syntax
