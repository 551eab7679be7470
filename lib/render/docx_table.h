// Tables: a header row that each page repeats, columns of fixed widths.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "docx_story.h"

namespace qar::render::docx {

/// A table of a draft. One that is too wide for the page comes in parts, each of which begins with its first column.
void add_table(Story& story, const Table& table);

// A table piece by piece; a cell is closed with `</w:tc>`, a row with `</w:tr>`.
void open_table(Story& story, std::string_view caption, const std::vector<std::size_t>& widths);
void open_row(Story& story, bool is_header);
void open_cell(Story& story, std::size_t width, std::string_view ground = {});  ///< `ground`: "F4F4F4"
void close_table(Story& story);

}  // namespace qar::render::docx
