// Blocks, notes, pictures and entries of evidence as HTML.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "qar/render/document.h"

namespace qar::render {

/// `level`: of the heading under which they stand.
void append_blocks(std::string& out, const std::vector<Block>& blocks, int level, const Document& document);
void append_notes(std::string& out, const std::vector<std::uint32_t>& notes, const Document& document);
void append_picture(std::string& out, const Image& image);
void append_entry(std::string& out, const EvidenceEntry& entry, const Document& document);

}  // namespace qar::render
