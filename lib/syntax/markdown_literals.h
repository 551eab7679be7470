// Literals and spans of a tree: views into the source where they stand there byte for byte, else owned by the tree.
#pragma once

#include <string_view>

#include "qar/syntax/markdown.h"

#include "syntax/markdown_guards.h"
#include "syntax/markdown_scan.h"

namespace qar::syntax::markdown {

class Literals {
 public:
  Literals(const GuardedText& guarded, text::Span region, MarkdownTree& tree)
      : text_(guarded.text()), raw_(guarded.raw()), has_controls_(guarded.has_controls), region_(region), tree_(tree) {}

  /// What cmark-gfm read; the source with its masks.
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::string_view source(Range where) const { return raw_.substr(where.begin, where.end - where.begin); }
  [[nodiscard]] text::Span span(Range where) const;
  /// The end of the first part of `where` in which either all bytes are control characters, read as spaces, or none.
  [[nodiscard]] std::size_t end_of_part(Range where) const;

  [[nodiscard]] std::string_view own(std::string_view literal) const { return tree_.owned.emplace_back(literal); }
  /// The literal of a block, which stands at `at` unless its lines have something before them.
  [[nodiscard]] std::string_view view_or_own(std::string_view literal, std::size_t at) const;

 private:
  std::string_view text_;
  std::string_view raw_;
  bool has_controls_;
  text::Span region_;
  MarkdownTree& tree_;
};

}  // namespace qar::syntax::markdown
