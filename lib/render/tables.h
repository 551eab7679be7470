// Tables of a draft.
#pragma once

#include "text_builder.h"

namespace qar::render {

[[nodiscard]] Table build_table(std::uint32_t block, Building& building);

}  // namespace qar::render
