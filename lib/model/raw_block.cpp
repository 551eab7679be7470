#include "raw_block.h"

namespace qar::model {

void RawBlock::clear() {
  text.clear();
  pieces.clear();
  edges.clear();
  stretches = 0;
}

void RawBlock::add(std::string_view words, text::Span source, bool exact) {
  pieces.push_back({static_cast<std::uint32_t>(text.size()), source, exact});
  text += words;
}

std::uint32_t RawBlock::open() {
  edges.push_back({static_cast<std::uint32_t>(text.size()), stretches, true});
  return stretches++;
}

void RawBlock::close(std::uint32_t stretch) { edges.push_back({static_cast<std::uint32_t>(text.size()), stretch, false}); }

}  // namespace qar::model
