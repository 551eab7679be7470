// Blocks of a report, set in a column.
#pragma once

#include <cstdint>
#include <vector>

#include "pdf_column.h"

namespace qar::render::pdf {

/// `level` is that of the heading above: 2 within a section, 3 within a part.
void set_blocks(Column& column, const std::vector<Block>& blocks, int level);
/// What stands in the margin of a page of the web, here below what it is about.
void set_notes(Column& column, const std::vector<std::uint32_t>& notes);
void set_table(Column& column, const Table& table);
void set_picture(Column& column, const Image& image);

}  // namespace qar::render::pdf
