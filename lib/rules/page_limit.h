// Pages that limit a count: words in a sentence, items in a part.
#pragma once

#include <vector>

#include "qar/rules/page_set.h"

namespace qar::rules {

void ask_limit(const CatalogueEntry& rule, const Review& review, const PageState& state, std::vector<diag::Diagnostic>& out);

}  // namespace qar::rules
