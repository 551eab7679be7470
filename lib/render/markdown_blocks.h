// Blocks as Markdown, in one form: lists with hyphens, code between fences, a paragraph on one line.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "qar/render/document.h"

namespace qar::render {

/// `level`: of the heading under which they stand. Without an empty line at the end.
[[nodiscard]] std::string markdown_blocks(const std::vector<Block>& blocks, int level, const Document& document);
/// What stands in the margin, as a quotation each; empty where nothing does.
[[nodiscard]] std::string markdown_notes(const std::vector<std::uint32_t>& notes, const Document& document);
/// Adds a block with an empty line before it.
void append_markdown_block(std::string& out, std::string_view block);

}  // namespace qar::render
