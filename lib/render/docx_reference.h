// A Word document of an organisation's, of which the looks are taken: docs/rendering-docx.md says what, and what not.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "qar/text/result.h"

#include "docx_house.h"

namespace qar::render::docx {

/// What was taken. `links` are the document's to the parts, as in House.
struct Reference {
  StyleIds ids;
  Page page;
  std::vector<Frame> frames;
  std::vector<PackagePart> parts;
  std::vector<std::pair<std::string, std::string>> links;
};

/// Bytes that a stranger wrote. The styles that it lacks are ours. A failure is one line that names part and element:
/// "word/document.xml: w:pgMar leaves no room for words".
[[nodiscard]] text::Result<Reference> read_reference(std::string_view bytes, const Theme& theme, std::string_view language);

}  // namespace qar::render::docx
