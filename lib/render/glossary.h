// The short forms of a public edition and what they stand for.
#pragma once

#include "text_builder.h"

namespace qar::render {

/// After all else that has words. A short form that the report itself explains, "Bright Start Network (BSN)", has the
/// report's words; others have those that are known of them. Sorted.
void build_glossary(Building& building);

}  // namespace qar::render
