// The body of a Document: the sections that the audience may see, in the order of the draft, with what rendering adds to
// them.
#pragma once

#include "text_builder.h"

namespace qar::render {

void build_sections(Building& building);

}  // namespace qar::render
