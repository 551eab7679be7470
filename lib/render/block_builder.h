// The blocks of a draft as blocks of a Document.
#pragma once

#include <cstdint>
#include <vector>

#include "margin.h"
#include "text_builder.h"

namespace qar::render {

/// Which heading of the draft a heading below it counts from, and whether contacts are to be looked for.
struct Place {
  std::uint8_t heading_level = 2;
  bool in_area = false;  ///< of excellence
};

/// Appends blocks [begin, end) of the Markdown tree.
void build_blocks(std::uint32_t begin, std::uint32_t end, const Place& place, Building& building, Margin& margin,
                  std::vector<Block>& to);

}  // namespace qar::render
