// Quotations in running text as it stands in a file, before it becomes prose (prose.h): words that somebody else said.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "qar/text/span.h"

namespace qar::model {

/// Quotations in a piece of running text that begins at byte `begin` of its file, quotation marks included: in double marks,
/// in single ones that are no apostrophes. A curly double mark that is never closed quotes to the end of the piece, as in
/// the first paragraphs of a longer quotation.
void find_quotations(std::string_view text, text::FileId file, std::uint32_t begin, std::vector<text::Span>& found);

}  // namespace qar::model
