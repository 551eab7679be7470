// What include/qar/syntax/markdown.h promises, as one question to any tree; the property tests and the fuzzer ask it.
#pragma once

#include <string>
#include <string_view>

#include "qar/syntax/markdown.h"

namespace qar::syntax {

inline bool holds(const text::Span& outer, const text::Span& inner) {
  return inner.file == outer.file && outer.begin <= inner.begin && inner.begin <= inner.end && inner.end <= outer.end;
}

/// The first promise that a tree breaks, in words; empty if it keeps all.
class MarkdownPromise {
 public:
  MarkdownPromise(const text::Source& source, text::Span region, const MarkdownTree& tree)
      : source_(source), region_(region), tree_(tree) {}

  [[nodiscard]] std::string broken() const {
    if (tree_.blocks.empty() || tree_.blocks[0].kind != BlockKind::document) return "the first block is not the document";
    for (std::uint32_t i = 0; i < tree_.blocks.size(); ++i) {
      const std::string why = block(i);
      if (!why.empty()) return why + " (block " + std::to_string(i) + ")";
    }
    for (const diag::Diagnostic& problem : tree_.problems) {
      if (!holds(source_.all(), problem.where)) return "a problem out of bounds: " + problem.message;
    }
    return {};
  }

 private:
  [[nodiscard]] std::string block(std::uint32_t index) const {
    const Block& b = tree_.blocks[index];
    if (!holds(region_, b.where)) return "block out of bounds";
    if (b.next <= index || b.next > tree_.blocks.size()) return "next of a block";
    const Block& parent = tree_.blocks[b.parent];
    if (index > 0 && (b.parent >= index || b.next > parent.next || !holds(parent.where, b.where)))
      return "block not within its parent";
    if (b.first_inline > b.end_inline || b.end_inline > tree_.inlines.size()) return "range of inlines";
    for (std::uint32_t i = b.first_inline; i < b.end_inline; ++i) {
      const std::string why = inline_of(b, i);
      if (!why.empty()) return why + ": " + std::string(tree_.inlines[i].literal) + " (inline " + std::to_string(i) + ")";
    }
    return flat(index);
  }

  [[nodiscard]] std::string inline_of(const Block& b, std::uint32_t index) const {
    const Inline& i = tree_.inlines[index];
    if (!holds(b.where, i.where)) return "inline not within its block";
    if (i.next <= index || i.next > b.end_inline) return "next of an inline";
    const bool words = i.kind == InlineKind::text || i.kind == InlineKind::code;
    if (!i.exact) return i.where == b.where ? "" : "inexact, but not the span of the block";
    if (words && source_.slice(i.where).find(i.literal) == std::string_view::npos)
      return "the slice does not contain the literal";
    for (std::uint32_t child = index + 1; child < i.next; ++child) {
      if (tree_.inlines[child].next > i.next) return "child beyond its container";
      if (tree_.inlines[child].exact && !holds(i.where, tree_.inlines[child].where)) return "child outside its container";
    }
    return {};
  }

  [[nodiscard]] std::string flat(std::uint32_t index) const {
    if (tree_.blocks[index].next != index + 1) return {};
    const FlatText flat = flatten(tree_, index);
    for (const FlatText::Piece& piece : flat.pieces) {
      if (!holds(tree_.blocks[index].where, piece.source)) return "flat piece outside its block";
      const text::Span found = flat.locate(piece.at, piece.at + piece.size);
      if (!holds(found, piece.source)) return "flat piece not found again";
      if (piece.exact && source_.slice(found) != std::string_view(flat.text).substr(piece.at, piece.size))
        return "flat piece not exact";
    }
    return {};
  }

  const text::Source& source_;
  text::Span region_;
  const MarkdownTree& tree_;
};

}  // namespace qar::syntax
