// The structure tree as PDF writes it (ISO 32000-1, 14.7).
#pragma once

#include <cstdint>
#include <qpdf/QPDF.hh>
#include <vector>

#include "pdf_tags.h"

namespace qar::render::pdf {

/// `links` are the annotations that a Kid of kind link counts; `marks` how many marks each page has.
void add_structure(QPDF& pdf, const Tree& tree, const std::vector<QPDFObjectHandle>& pages,
                   const std::vector<QPDFObjectHandle>& links, const std::vector<std::uint32_t>& marks);

[[nodiscard]] QPDFObjectHandle rectangle(const Box& box);

}  // namespace qar::render::pdf
