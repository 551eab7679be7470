// A text of the tree against the source that it was read from: the same bytes, except where a backslash escape or a
// character reference stands.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "syntax/markdown_scan.h"

namespace qar::syntax::markdown {

/// A part of a text: the same bytes in both, or a character reference and what it stands for.
struct TextPiece {
  Range source;
  Range literal;
  bool reference = false;
};

inline constexpr std::size_t no_match = std::string_view::npos;

/// Where the text ends in the source when it begins at `from`, with its pieces; else `no_match`. Escapes do not count within
/// `<http://…>`.
[[nodiscard]] std::size_t match_text(const Content& content, std::size_t from, std::string_view literal, bool escapes,
                                     std::vector<TextPiece>& pieces);

/// The same for bytes in which only line ends, and what containers put behind them, may differ.
[[nodiscard]] std::size_t match_lines(const Content& content, std::size_t from, std::string_view literal);

}  // namespace qar::syntax::markdown
