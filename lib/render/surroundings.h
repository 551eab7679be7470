// What of the machine decides the bytes of a file, beside the report and how it is to look: the libraries that draw, and the
// typefaces that they find. In lines that differ where those differ; reading the typefaces takes some milliseconds.
#pragma once

#include <string>

#include "qar/render/theme.h"

namespace qar::render {

/// Typefaces count where the logo may hold words.
[[nodiscard]] std::string surroundings_of_docx(const Theme& theme);
/// Of the typefaces that the theme resolves to, what their files hold; of all others, which may help out with a character
/// that those lack, where they are and which version; and how they are chosen.
[[nodiscard]] std::string surroundings_of_pdf(const Theme& theme);

}  // namespace qar::render
