// The structure tree as PDF writes it (ISO 32000-1, 14.7).
#pragma once

#include <cstdint>
#include <vector>

#include "pdf_qpdf.h"
#include "pdf_tags.h"

namespace qar::render::pdf {

/// `links` are the annotations that a Kid of kind link counts; `pieces` how many pieces each page has.
void add_structure(QPDF& pdf, const Tree& tree, const std::vector<QPDFObjectHandle>& pages,
                   const std::vector<QPDFObjectHandle>& links, const std::vector<std::uint32_t>& pieces);

[[nodiscard]] QPDFObjectHandle rectangle(const Box& box);

}  // namespace qar::render::pdf
