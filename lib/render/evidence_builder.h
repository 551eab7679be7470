// The appendix of a working edition: the entries that the report cites.
#pragma once

#include "text_builder.h"

namespace qar::render {

/// Fills Document::evidence and Building::entries. To be called before the text is built.
void build_evidence(Building& building);

}  // namespace qar::render
