#include "syntax/markdown_blocks.h"

#include <algorithm>

#include <cmark-gfm-core-extensions.h>

#include "syntax/markdown_scan.h"

namespace qar::syntax::markdown {

void TreeBuilder::build(cmark_node* document) {
  if (guarded_.line_count() == 0) {
    open(BlockKind::document, {0, 0});
    close(0);
    return;
  }
  cmark_node* node = document;
  for (;;) {
    const bool has_blocks = enter(node);
    if (cmark_node* child = has_blocks ? cmark_node_first_child(node) : nullptr; child != nullptr) {
      node = child;
      continue;
    }
    if (has_blocks) leave(node);
    while (node != document && cmark_node_next(node) == nullptr) {
      node = cmark_node_parent(node);
      leave(node);
    }
    if (node == document) return;
    node = cmark_node_next(node);
  }
}

bool TreeBuilder::enter(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_DOCUMENT: open(BlockKind::document, {0, text_.size()}); return true;
    case CMARK_NODE_BLOCK_QUOTE:
      open(BlockKind::quote, {begin_of(node), 0});
      ++quotes_;
      return true;
    case CMARK_NODE_LIST:
      open(BlockKind::list, {begin_of(node), 0});
      tree_.blocks.back().ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
      return true;
    case CMARK_NODE_ITEM: open(BlockKind::item, {begin_of(node), 0}); return true;
    case CMARK_NODE_HEADING: heading(node); return false;
    case CMARK_NODE_PARAGRAPH: paragraph(node); return false;
    case CMARK_NODE_CODE_BLOCK: code(node); return false;
    case CMARK_NODE_HTML_BLOCK: html(node); return false;
    case CMARK_NODE_THEMATIC_BREAK:
      open(BlockKind::thematic_break, {begin_of(node), 0});
      close(line_end(first_line(node)));
      return false;
    default:
      // Only the table extension is attached.
      if (cmark_gfm_extensions_get_table_columns(node) > 0) table(node);
      return false;
  }
}

void TreeBuilder::leave(cmark_node* node) {
  if (cmark_node_get_type(node) == CMARK_NODE_DOCUMENT) return close(text_.size());
  if (cmark_node_get_type(node) == CMARK_NODE_BLOCK_QUOTE) --quotes_;
  close(line_end(last_line_with_text(last_line(node))));
}

std::uint32_t TreeBuilder::open(BlockKind kind, Range where) {
  const auto index = static_cast<std::uint32_t>(tree_.blocks.size());
  Block& block = tree_.blocks.emplace_back();
  block.kind = kind;
  block.where = literals_.span({where.begin, std::max(where.begin, where.end)});
  block.parent = open_.empty() ? 0 : open_.back();
  open_.push_back(index);
  return index;
}

/// A block also reaches as far as its children do, which are closed before it.
void TreeBuilder::close(std::size_t end) {
  Block& block = tree_.blocks[open_.back()];
  block.where.end = std::max(block.where.end, literals_.span({end, end}).end);
  block.next = static_cast<std::uint32_t>(tree_.blocks.size());
  const std::uint32_t reached = block.where.end;
  open_.pop_back();
  if (!open_.empty()) {
    std::uint32_t& outer = tree_.blocks[open_.back()].where.end;
    outer = std::max(outer, reached);
  }
}

void TreeBuilder::read_inlines(cmark_node* node, Range where, std::size_t at, bool cell) {
  const std::uint32_t index = open_.back();
  tree_.blocks[index].first_inline = static_cast<std::uint32_t>(tree_.inlines.size());
  inlines_.read(node, literals_.span(where), {text_, where.end, quotes_, cell}, at);
  tree_.blocks[index].end_inline = static_cast<std::uint32_t>(tree_.inlines.size());
}

void TreeBuilder::heading(cmark_node* node) {
  Range where{begin_of(node), line_end(first_line(node))};
  std::size_t at = after_hashes(where);
  if (at == where.begin) {
    where.end = line_end(underline(node));
    at = where.begin = skip_definitions(where);
  }
  open(BlockKind::heading, where);
  tree_.blocks.back().level = static_cast<std::uint8_t>(cmark_node_get_heading_level(node));
  read_inlines(node, where, at, false);
  close(where.end);
}

void TreeBuilder::paragraph(cmark_node* node) {
  Range where;
  // Lines before the head of a table are a paragraph of their own, without a place and with its pipes unescaped.
  const bool above_table = cmark_node_get_start_line(node) == 0;
  if (above_table) {
    cmark_node* below = cmark_node_next(node);
    const Line head = table_lines(below).head;
    where = {begin_of(below), line_end(head > 0 ? head - 1 : head)};
  } else {
    where = {begin_of(node), line_end(last_line(node))};
    where.begin = skip_definitions(where);
  }
  open(BlockKind::paragraph, where);
  read_inlines(node, where, where.begin, above_table);
  close(where.end);
}

void TreeBuilder::code(cmark_node* node) {
  const char* literal = cmark_node_get_literal(node);
  const std::string_view lines = literal == nullptr ? std::string_view() : std::string_view(literal);
  int length = 0;
  int offset = 0;
  char mark = 0;
  const bool fenced = cmark_node_get_fenced(node, &length, &offset, &mark) != 0;
  const Line first = first_line(node) + (fenced ? 1 : 0);
  const auto count = static_cast<Line>(std::count(lines.begin(), lines.end(), '\n'));
  Line last = std::min(first + count, guarded_.line_count()) - 1;
  if (fenced && is_closing_fence(node, last + 1, mark)) {
    ++last;
  } else {
    last = std::max(first_line(node), last_line_with_text(last));
  }

  open(BlockKind::code, {begin_of(node), line_end(last)});
  tree_.blocks.back().literal = literals_.view_or_own(lines, fenced && first <= last ? line_begin(first) : begin_of(node));
  close(line_end(last));
}

void TreeBuilder::html(cmark_node* node) {
  const char* literal = cmark_node_get_literal(node);
  const std::string_view lines = literal == nullptr ? std::string_view() : std::string_view(literal);
  const auto count = static_cast<Line>(std::count(lines.begin(), lines.end(), '\n'));
  const Line last = last_line_with_text(std::min(first_line(node) + std::max(count, 1U), guarded_.line_count()) - 1);
  const std::size_t begin = begin_of(node);
  const std::size_t indent = std::min(lines.find_first_not_of(" \t"), lines.size());

  open(BlockKind::html, {begin, line_end(last)});
  tree_.blocks.back().literal = literals_.view_or_own(lines, begin - std::min(indent, begin));
  close(line_end(last));
}

void TreeBuilder::table(cmark_node* node) {
  const TableLines lines = table_lines(node);
  open(BlockKind::table, {lines.head_begin, line_end(lines.dashes)});
  cmark_node* row = cmark_node_first_child(node);
  if (row != nullptr) table_row(row, {lines.head_begin, line_end(lines.head)});
  while (row != nullptr && (row = cmark_node_next(row)) != nullptr) {
    const Line line = first_line(row);
    table_row(row, {continuation(line), line_end(line)});
  }
  close(line_end(lines.dashes));
}

void TreeBuilder::table_row(cmark_node* row, Range where) {
  open(BlockKind::table_row, where);
  std::size_t at = first_cell(text_, where.begin, where.end);
  for (cmark_node* node = cmark_node_first_child(row); node != nullptr; node = cmark_node_next(node)) {
    Range inside{where.end, where.end};  // of a cell that the row lacks
    if (const auto cell = next_cell(text_, at, where.end)) {
      inside = cell->inside;
      at = cell->next;
    }
    open(BlockKind::table_cell, inside);
    read_inlines(node, inside, inside.begin, true);
    close(inside.end);
  }
  close(where.end);
}

}  // namespace qar::syntax::markdown
