// cmark-gfm's tree as blocks with places. It says where blocks begin (bytes; right except behind link definitions and in
// tables) and roughly where they end: the ends are worked out again here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <cmark-gfm.h>

#include "qar/syntax/markdown.h"

#include "syntax/markdown_guards.h"
#include "syntax/markdown_inlines.h"
#include "syntax/markdown_literals.h"

namespace qar::syntax::markdown {

class TreeBuilder {
 public:
  TreeBuilder(const GuardedText& guarded, text::Span region, MarkdownTree& tree)
      : guarded_(guarded), tree_(tree), text_(guarded.text()), literals_(guarded, region, tree), inlines_(literals_, tree) {}

  void build(cmark_node* document);

 private:
  /// Lines count from 0 here, unlike in cmark-gfm.
  using Line = std::uint32_t;
  struct TableLines {
    Line head = 0;
    Line dashes = 0;
    std::size_t head_begin = 0;
  };

  /// Whether the children of the node are blocks to be visited.
  bool enter(cmark_node* node);
  void leave(cmark_node* node);
  void heading(cmark_node* node);
  void paragraph(cmark_node* node);
  void code(cmark_node* node);
  void html(cmark_node* node);
  void table(cmark_node* node);
  void table_row(cmark_node* row, Range where);

  std::uint32_t open(BlockKind kind, Range where);
  void close(std::size_t end);
  void read_inlines(cmark_node* node, Range where, std::size_t at, bool cell);

  [[nodiscard]] Line line_of(int number) const;
  [[nodiscard]] Line first_line(cmark_node* node) const { return line_of(cmark_node_get_start_line(node)); }
  [[nodiscard]] Line last_line(cmark_node* node) const;
  [[nodiscard]] std::size_t line_begin(Line line) const { return guarded_.lines[line]; }
  [[nodiscard]] std::size_t line_end(Line line) const { return guarded_.line_end(line); }
  [[nodiscard]] std::size_t begin_of(cmark_node* node) const;
  [[nodiscard]] std::size_t continuation(Line line) const;
  [[nodiscard]] bool has_all_quotes(Line line) const;
  [[nodiscard]] std::size_t skip_definitions(Range where) const;
  [[nodiscard]] std::size_t after_hashes(Range where) const;
  [[nodiscard]] Line underline(cmark_node* heading) const;
  [[nodiscard]] bool is_closing_fence(cmark_node* code, Line line, char mark) const;
  [[nodiscard]] TableLines table_lines(cmark_node* table) const;
  [[nodiscard]] Line last_line_with_text(Line from);

  const GuardedText& guarded_;
  MarkdownTree& tree_;
  std::string_view text_;
  Literals literals_;
  InlineReader inlines_;
  std::vector<std::uint32_t> open_;
  unsigned quotes_ = 0;
  Line asked_line_ = 0xFFFFFFFF;  // the last question to last_line_with_text: nested blocks ask the same
  Line answered_line_ = 0;
  unsigned asked_quotes_ = 0;
};

}  // namespace qar::syntax::markdown
