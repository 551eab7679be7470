// The parts without words of the report: theme, typefaces, settings, properties of the file.
#pragma once

#include <string>

#include "qar/render/document.h"

#include "docx_house.h"

namespace qar::render::docx {

[[nodiscard]] std::string theme_part(const Theme& theme);
[[nodiscard]] std::string font_table_part(const Theme& theme);
[[nodiscard]] std::string settings_part(const Page& page, std::string_view language);
[[nodiscard]] std::string core_properties_part(const Metadata& metadata, const Theme& theme);
[[nodiscard]] std::string application_properties_part(const House& house);
/// A4 with our margins.
[[nodiscard]] Page own_page();

}  // namespace qar::render::docx
