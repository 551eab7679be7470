// What a stretch of prose is: a quotation, the title of a work, the name of a scheme.
#pragma once

#include <string_view>
#include <vector>

#include "qar/model/prose.h"

namespace qar::model {

/// Quotations between double or single quotation marks, marks included. An apostrophe is none; nor is a mark never closed.
void find_quotations(std::string_view text, ProseRange block, std::vector<MarkedProse>& marks);

/// Names of schemes, programmes and products that schools use, as they are written: "White Rose Maths".
void find_schemes(std::string_view text, ProseRange block, std::vector<MarkedProse>& marks);

/// Whether words in emphasis are the title of a work, and not merely stressed: "The Tempest", not "all". `begins_sentence`:
/// a single word with a capital there is none.
[[nodiscard]] bool is_title(std::string_view words, bool begins_sentence);

}  // namespace qar::model
