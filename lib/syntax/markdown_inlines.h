// The inlines of one block: cmark-gfm's nodes with their places in the source. The source is walked along with the tree,
// mark by mark, so that a place is known by construction and then verified against the literal. cmark-gfm's own columns are
// not used: they are wrong after code spans, targets and comments that go over lines, after escaped line ends, on
// continuation lines indented otherwise than the first, and in tables.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <cmark-gfm.h>

#include "qar/syntax/markdown.h"

#include "syntax/markdown_literals.h"
#include "syntax/markdown_scan.h"
#include "syntax/markdown_text_match.h"

namespace qar::syntax::markdown {

class InlineReader {
 public:
  InlineReader(const Literals& literals, MarkdownTree& tree) : literals_(literals), inlines_(tree.inlines) {}

  /// Appends the inlines of a block, whose text begins at `at`, to the tree.
  void read(cmark_node* block, text::Span where, const Content& content, std::size_t at);

 private:
  struct Open {
    std::uint32_t index = 0;
    bool autolink = false;  // <http://…>
  };

  void enter(cmark_node* node);
  void leave(cmark_node* node);
  void text(std::string_view literal);
  bool text_at(std::size_t at, std::string_view literal);
  void code(std::string_view literal);
  void html(std::string_view literal);
  void line_break(InlineKind kind);
  void open(InlineKind kind);
  void close_link(Inline& link, bool autolink, const char* target);

  void add(InlineKind kind, Range where, std::string_view literal);
  void add_source(Range where);
  void add_reference(const TextPiece& piece, std::string_view literal);
  void add_unplaced(InlineKind kind, std::string_view literal);
  [[nodiscard]] std::size_t find(std::string_view what);

  const Literals& literals_;
  std::vector<Inline>& inlines_;
  Content content_;
  text::Span block_;
  std::size_t at_ = 0;
  std::size_t line_start_ = no_match;  // of the line that was just begun
  std::size_t searches_left_ = 0;      // bytes; keeps a block that is full of surprises linear
  std::vector<Open> open_;
  std::vector<TextPiece> pieces_;
};

}  // namespace qar::syntax::markdown
