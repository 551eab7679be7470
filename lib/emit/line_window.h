// The part of one line that fits a terminal, cut around a span, with the columns where the span is seen.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "qar/text/span.h"

namespace qar::emit {

/// What is shown of a line. Columns are those of a terminal.
struct LineWindow {
  std::string text;        ///< safe to print; "…" where the line was cut
  std::size_t before = 0;  ///< columns that stand before the span
  std::size_t width = 0;   ///< columns of the span, as far as it is shown; 0 for a point
};

/// A line without its ending, and which of its characters are private.
struct Line {
  std::string_view text;
  std::uint32_t start = 0;               ///< where it begins in its file
  std::span<const text::Span> masked{};  ///< places of the file, in order, none overlapping another

  [[nodiscard]] bool is_masked(std::size_t at) const;
};

/// Shows bytes [begin, end) of a line in about 100 columns: a tab as one space, a private character as █. The cost does not
/// grow with the length of the line.
[[nodiscard]] LineWindow show_line(const Line& line, std::size_t begin, std::size_t end);

/// Text that is safe to print, cut behind `columns` columns with "…".
[[nodiscard]] std::string elide(std::string_view text, std::size_t columns);

}  // namespace qar::emit
