// What a PDF says about itself: title, language, date, how it wants to be opened.
#pragma once

#include <string_view>

#include "qar/render/document.h"

#include "pdf_qpdf.h"

namespace qar::render::pdf {

void add_properties(QPDF& pdf, const Document& document, std::string_view version);

}  // namespace qar::render::pdf
