// What Cairo cannot say, added with qpdf: the structure tree with alternative text and scopes, links, bookmarks, language,
// properties. The file has no date but the document's, and its identifier comes of its own bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pdf_draw.h"

namespace qar::render::pdf {

[[nodiscard]] text::Result<std::string> finish(const Drawn& drawn, const Galley& galley, const std::vector<Page>& pages,
                                               const Document& document, std::string_view version);

}  // namespace qar::render::pdf
