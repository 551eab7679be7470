// The front of a Document: cover, summary of estimates, areas of excellence, statements.
#pragma once

#include "text_builder.h"

namespace qar::render {

void build_cover(Building& building);
void build_estimates(Building& building);
void build_areas(Building& building);
void build_statements(Building& building);
/// Title, subject, language and day.
void build_metadata(Building& building);

}  // namespace qar::render
