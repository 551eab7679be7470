// The style sheet of the HTML edition: one text for all documents of a theme.
#pragma once

#include <string>

#include "qar/render/theme.h"

namespace qar::render {

[[nodiscard]] std::string html_style(const Theme& theme);

}  // namespace qar::render
