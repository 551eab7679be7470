// The part of one line that fits a terminal, cut around a span, with the columns where the span is seen.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace qar::emit {

/// What is shown of a line. Columns are those of a terminal.
struct LineWindow {
  std::string text;        ///< safe to print; "…" where the line was cut
  std::size_t before = 0;  ///< columns that stand before the span
  std::size_t width = 0;   ///< columns of the span, as far as it is shown; 0 for a point
};

/// Shows bytes [begin, end) of `line` (which has no line ending) in about 100 columns. A tab is shown as one space. The cost
/// does not grow with the length of the line.
[[nodiscard]] LineWindow show_line(std::string_view line, std::size_t begin, std::size_t end);

/// Text that is safe to print, cut behind `columns` columns with "…".
[[nodiscard]] std::string elide(std::string_view text, std::size_t columns);

}  // namespace qar::emit
