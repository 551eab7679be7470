// Markdown (CommonMark with GFM tables, through cmark-gfm) as blocks and inlines with byte spans.
//
// What a caller may rely on:
// * parse_markdown always returns a tree and a list of problems; input that cmark-gfm cannot take safely (see the limits) is
//   refused with a problem, or read in part with a problem, before the library sees it.
// * For every text or code inline the slice of the source at its span contains its literal, or the span is its block's
//   (`exact` tells which). cmark-gfm's own columns are only a first guess and are always verified.
// * Literals are views into the source or into the tree; both must outlive what refers to them.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/text/source.h"

namespace qar::syntax {

enum class BlockKind : std::uint8_t {
  document,
  heading,
  paragraph,
  list,
  item,
  quote,
  code,
  html,
  table,
  table_row,
  table_cell,
  thematic_break
};

/// Blocks in document order, the document first. Children of a block are the blocks between it and `next`.
struct Block {
  BlockKind kind = BlockKind::document;
  std::uint8_t level = 0;  ///< of a heading, 1 to 6
  bool ordered = false;    ///< of a list
  text::Span where;  ///< from its first byte (a list item: its marker) to the end of its last line, line ending excluded
  std::uint32_t parent = 0;                        ///< index; the document is its own parent
  std::uint32_t next = 0;                          ///< index after this block and all below it
  std::uint32_t first_inline = 0, end_inline = 0;  ///< of a heading, paragraph or table cell
  std::string_view literal;                        ///< of a code or html block
};

enum class InlineKind : std::uint8_t { text, soft_break, hard_break, code, html, emphasis, strong, link, image };

/// Inlines of a block in reading order. An emphasis, strong, link or image is followed by its children, up to `next`.
struct Inline {
  InlineKind kind = InlineKind::text;
  bool exact = true;  ///< the slice at `where` contains `literal`; false: `where` is the block's span
  text::Span where;   ///< text and code: the literal's place (code: without backticks); containers: from the first to the
                      ///< last child, or more
  std::uint32_t next = 0;    ///< index after this inline and all below it
  std::string_view literal;  ///< of text, code and html
  std::string_view target;   ///< of a link or image: its destination
};

/// Where parsing stops being safe with cmark-gfm 0.29 (RELIABILITY tests hold these): over a limit is one problem that names
/// it, and what is beyond it is not parsed.
struct MarkdownLimits {
  std::uint32_t bytes = 1024 * 1024;
  std::uint32_t line_bytes = 10'000;  ///< longer lines are read, but reported
  std::uint32_t table_columns = 64;
  std::uint32_t nesting = 32;  ///< leading `>` and list markers on one line
};

struct MarkdownTree {
  std::vector<Block> blocks;
  std::vector<Inline> inlines;
  std::deque<std::string> owned;  ///< literals that do not stand in the source as they are
  std::vector<diag::Diagnostic> problems;

  [[nodiscard]] const Block& block(std::uint32_t index) const { return blocks[index]; }
};

/// Reads the bytes of `region` (a draft's body). The text must be well-formed UTF-8.
[[nodiscard]] MarkdownTree parse_markdown(const text::Source& source, text::Span region, const MarkdownLimits& limits = {});

/// The words of a block as one line of text, and the way back: code inlines and citations stay in; html (comments, which are
/// suppressions), emphasis marks and link targets are left out; a line break is a space.
struct FlatText {
  struct Piece {
    std::uint32_t at = 0;  ///< offset in `text`
    std::uint32_t size = 0;
    text::Span source;  ///< where the piece stands
    bool exact = true;  ///< the piece stands there byte for byte
    InlineKind kind = InlineKind::text;
  };
  std::string text;
  std::vector<Piece> pieces;

  /// The place in the source of text[begin, end): exact where its pieces are, else the span of the whole piece.
  [[nodiscard]] text::Span locate(std::uint32_t begin, std::uint32_t end) const;
};
/// Of a heading, paragraph or table cell; for other blocks, of all such blocks below it, joined by a space.
[[nodiscard]] FlatText flatten(const MarkdownTree& tree, std::uint32_t block);

/// A draft's two parts. A draft without front matter has an empty `front` at its start.
struct FrontMatter {
  text::Span front;                        ///< the lines between the fences
  text::Span body;                         ///< all after the closing fence
  bool present = false;                    ///< an opening fence was found
  std::vector<diag::Diagnostic> problems;  ///< unclosed or spoilt fences (`—-`, `–––`, spaces before, text after)
};
[[nodiscard]] FrontMatter split_front_matter(const text::Source& source);

/// "0.29.0.gfm.6": for `qar --version`.
[[nodiscard]] std::string markdown_engine_version();

}  // namespace qar::syntax
