// The style sheet of the HTML edition: one text for all documents of a theme.
#pragma once

#include <string>
#include <string_view>

#include "qar/render/theme.h"

namespace qar::render {

[[nodiscard]] std::string html_style(const Theme& theme);
/// What the style sheet of a marked document says besides: the mark at the head of each printed page.
[[nodiscard]] std::string html_page_mark(std::string_view mark);

}  // namespace qar::render
