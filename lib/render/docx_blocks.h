// The blocks of a report as paragraphs, lists, tables and drawings.
#pragma once

#include <cstddef>
#include <vector>

#include "docx_story.h"

namespace qar::render::docx {

/// `level`: of the heading under which they stand. `kind`: of the part, whose bullets they get.
void add_blocks(Story& story, const std::vector<Block>& blocks, std::size_t level, PartKind kind);

}  // namespace qar::render::docx
