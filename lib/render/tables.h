// Tables of a draft.
#pragma once

#include "text_builder.h"

namespace qar::render {

[[nodiscard]] Table build_table(std::uint32_t block, Building& building);
/// Looks again at which columns hold figures.
void find_numeric_columns(Table& table);

}  // namespace qar::render
