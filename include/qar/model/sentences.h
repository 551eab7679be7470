// Where sentences end: at a full stop, question or exclamation mark before a capital, a figure or an opening mark, but not
// after abbreviations, initials and numbers.
#pragma once

#include <string_view>
#include <vector>

#include "qar/model/prose.h"

namespace qar::model {

/// Appends the sentences of text[block), without the spaces between them, in order. An empty block has none.
void find_sentences(std::string_view text, ProseRange block, std::vector<ProseRange>& sentences);

}  // namespace qar::model
