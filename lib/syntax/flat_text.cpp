#include <algorithm>

#include "qar/syntax/markdown.h"

namespace qar::syntax {
namespace {

class Flattener {
 public:
  Flattener(const MarkdownTree& tree, FlatText& flat) : tree_(tree), flat_(flat) {}

  void add_block(const Block& block) {
    if (block.first_inline == block.end_inline) return;
    if (!flat_.pieces.empty()) add(" ", between(flat_.pieces.back().source, block.where), false, InlineKind::soft_break);
    for (std::uint32_t i = block.first_inline; i < block.end_inline; ++i) add_inline(tree_.inlines[i]);
  }

 private:
  void add_inline(const Inline& part) {
    switch (part.kind) {
      case InlineKind::text:
      case InlineKind::code:
        return add(part.literal, part.where, part.exact && part.where.size() == part.literal.size(), part.kind);
      case InlineKind::soft_break:
      case InlineKind::hard_break: return add(" ", part.where, false, part.kind);
      default: return;  // comments are no words, and the words of links and emphasis are inlines of their own
    }
  }
  void add(std::string_view words, text::Span source, bool exact, InlineKind kind) {
    const auto at = static_cast<std::uint32_t>(flat_.text.size());
    flat_.text += words;
    flat_.pieces.push_back({at, static_cast<std::uint32_t>(words.size()), source, exact, kind});
  }
  static text::Span between(text::Span before, text::Span after) {
    return {before.file, std::min(before.end, after.begin), std::max(before.end, after.begin)};
  }

  const MarkdownTree& tree_;
  FlatText& flat_;
};

}  // namespace

FlatText flatten(const MarkdownTree& tree, std::uint32_t block) {
  FlatText flat;
  Flattener flattener(tree, flat);
  for (std::uint32_t i = block; i < tree.blocks[block].next; ++i) flattener.add_block(tree.blocks[i]);
  return flat;
}

text::Span FlatText::locate(std::uint32_t begin, std::uint32_t end) const {
  if (pieces.empty()) return {};
  const auto size = static_cast<std::uint32_t>(text.size());
  begin = std::min(begin, size);
  end = std::clamp(end, begin, size);
  const auto piece_at = [this](std::uint32_t offset) {
    const auto after =
        std::upper_bound(pieces.begin(), pieces.end(), offset, [](std::uint32_t at, const Piece& p) { return at < p.at; });
    return after == pieces.begin() ? after : after - 1;
  };
  const auto first = piece_at(begin);
  const auto last = end > begin ? piece_at(end - 1) : first;
  text::Span found{first->source.file, first->source.begin, last->source.end};
  if (first->exact) found.begin += begin - first->at;
  if (last->exact) found.end = last->source.begin + (end - last->at);
  // An inexact piece may stand for its whole block.
  for (auto piece = first; piece <= last; ++piece) {
    if (piece->exact) continue;
    found.begin = std::min(found.begin, piece->source.begin);
    found.end = std::max(found.end, piece->source.end);
  }
  return found;
}

}  // namespace qar::syntax
