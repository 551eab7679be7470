// All that a reader reads of a Document, in its order, for those who look for words in it. The standing words of the profile
// are left out: they hold neither figures nor short forms of the school's.
#pragma once

#include "qar/render/document.h"

namespace qar::render {

template <class Visit>
void visit_words(const std::vector<Block>& blocks, Visit& visit) {
  for (const Block& block : blocks) {
    visit(block.text.words);
    if (block.table)
      for (const auto& row : block.table->rows)
        for (const Text& cell : row) visit(cell.words);
    visit_words(block.children, visit);
  }
}

/// Calls `visit` with a `const std::string&` for each piece.
template <class Visit>
void visit_words(const Document& document, Visit visit) {
  for (const CoverField& field : document.cover.fields)
    if (field.given) visit(field.value);
  for (const AreaOfExcellence& area : document.areas) visit(area.title);
  for (const Section& section : document.sections)
    for (const Part& part : section.parts) visit_words(part.blocks, visit);
}

/// Calls `visit` with each table.
template <class Visit>
void visit_tables(std::vector<Block>& blocks, Visit& visit) {
  for (Block& block : blocks) {
    if (block.table) visit(*block.table);
    visit_tables(block.children, visit);
  }
}
template <class Visit>
void visit_tables(Document& document, Visit visit) {
  for (Section& section : document.sections)
    for (Part& part : section.parts) visit_tables(part.blocks, visit);
}

}  // namespace qar::render
