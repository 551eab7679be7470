// The table of our styles: one row a style, in the order of `Style`.
#pragma once

#include <optional>
#include <string_view>

#include "docx_styles.h"

namespace qar::render::docx {

/// A style of ours. In the properties, `{text}` and the other roles of colours stand for their values.
struct StyleRow {
  Style style;
  std::string_view kind, name;
  std::optional<Style> based_on, next;
  std::string_view paragraph, run;  ///< pPr and rPr
};
[[nodiscard]] const StyleRow& row_of(Style style);
/// Whether Word does not know the style's name.
[[nodiscard]] bool is_ours(std::string_view name);

}  // namespace qar::render::docx
