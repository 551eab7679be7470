// A tree as lines that a test can show: what stands at each span, so that a wrong place is seen at once.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "qar/syntax/markdown.h"

namespace qar::syntax {

inline text::Source markdown_source(std::string_view text) { return {0, "report.md", std::string(text)}; }

inline std::string on_one_line(std::string_view text) {
  std::string shown;
  for (const char c : text) {
    if (c == '\n')
      shown += "⏎";
    else if (c == '\r')
      shown += "␍";
    else if (c == '\t')
      shown += "→";
    else
      shown += c;
  }
  return shown;
}

inline std::string_view name_of(BlockKind kind) {
  constexpr std::array names = {"document", "heading", "paragraph", "list",      "item",       "quote",
                                "code",     "html",    "table",     "table_row", "table_cell", "thematic_break"};
  return names.at(static_cast<std::size_t>(kind));
}

inline std::string_view name_of(InlineKind kind) {
  constexpr std::array names = {"text", "soft_break", "hard_break", "code", "html", "emphasis", "strong", "link", "image"};
  return names.at(static_cast<std::size_t>(kind));
}

/// One line a block, indented by depth: kind and slice, then a literal that is another.
inline std::string block_outline(std::string_view text) {
  const text::Source source = markdown_source(text);
  const MarkdownTree tree = parse_markdown(source, source.all());
  std::string shown;
  for (std::uint32_t i = 1; i < tree.blocks.size(); ++i) {
    const Block& block = tree.blocks[i];
    for (std::uint32_t up = block.parent; up != 0; up = tree.blocks[up].parent) shown += "  ";
    shown += name_of(block.kind);
    if (block.kind == BlockKind::heading) shown += std::to_string(block.level);
    if (block.ordered) shown += " ordered";
    shown += " «" + on_one_line(source.slice(block.where)) + "»";
    if (!block.literal.empty()) shown += " = «" + on_one_line(block.literal) + "»";
    shown += '\n';
  }
  return shown;
}

/// One line an inline, indented by depth: kind and slice, a literal that is another, the target. `?`: no place but its
/// block's.
inline std::string inline_outline(std::string_view text) {
  const text::Source source = markdown_source(text);
  const MarkdownTree tree = parse_markdown(source, source.all());
  std::string shown;
  for (std::uint32_t i = 0; i < tree.inlines.size(); ++i) {
    const Inline& part = tree.inlines[i];
    for (std::uint32_t outer = 0; outer < i; ++outer) {
      if (tree.inlines[outer].next > i) shown += "  ";
    }
    shown += name_of(part.kind);
    const std::string_view slice = source.slice(part.where);
    shown += part.exact ? " «" + on_one_line(slice) + "»" : " ?";
    if (!part.literal.empty() && (!part.exact || slice != part.literal)) shown += " = «" + on_one_line(part.literal) + "»";
    if (!part.target.empty()) shown += " -> " + on_one_line(part.target);
    shown += '\n';
  }
  return shown;
}

}  // namespace qar::syntax
