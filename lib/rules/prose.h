// The words of a draft for rules that look for a few characters: text as it stands in the source, piece by piece, so that
// nothing is copied and every find has its place. Code, HTML and the targets of links are no words.
#pragma once

#include <cstddef>
#include <string_view>

#include "qar/model/report.h"
#include "qar/syntax/markdown.h"

namespace qar::rules {

/// Calls use(block, inline) for each piece of text in headings, paragraphs and cells.
template <class Use>
void for_each_text(const syntax::MarkdownTree& tree, Use use) {
  for (const syntax::Block& block : tree.blocks)
    for (std::uint32_t i = block.first_inline; i < block.end_inline; ++i)
      if (tree.inlines[i].kind == syntax::InlineKind::text) use(block, tree.inlines[i]);
}

/// The place of literal[begin, end) of a piece of text; the whole piece where it does not stand there byte for byte.
[[nodiscard]] inline text::Span place_in(const syntax::Inline& words, std::size_t begin, std::size_t end) {
  if (!words.exact || words.where.size() != words.literal.size()) return words.where;
  return {words.where.file, words.where.begin + static_cast<std::uint32_t>(begin),
          words.where.begin + static_cast<std::uint32_t>(end)};
}

/// Whether the character that ends before, or begins at, an offset is part of a word. Quotation marks, dashes and no-break
/// spaces are not, though they are no ASCII.
[[nodiscard]] bool word_before(std::string_view text, std::size_t at);
[[nodiscard]] bool word_at(std::string_view text, std::size_t at);
/// Whether text[begin, end) is bounded by the ends of words.
[[nodiscard]] inline bool whole_word(std::string_view text, std::size_t begin, std::size_t end) {
  return !word_before(text, begin) && !word_at(text, end);
}

/// Whether a sentence may begin at an offset: at the start, or after a mark that ends or opens something.
[[nodiscard]] bool sentence_begins(std::string_view text, std::size_t at);

/// A piece of Markdown without the citations, emphasis marks and white space at its end: where its last words stand.
[[nodiscard]] std::string_view without_trailing_citations(std::string_view markdown);

}  // namespace qar::rules
