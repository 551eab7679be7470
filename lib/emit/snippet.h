// What the formats for people share: colours, the wording of places, and the excerpt of a source with carets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "qar/diag/diagnostic.h"

#include "line_window.h"
#include "places.h"

namespace qar::emit {

enum class Ink : std::uint8_t { bold, faint, gutter, error, warning, advice };

[[nodiscard]] Ink ink_of(diag::Severity severity);
/// Appends the text, between colour codes if `colour`.
void paint(std::string& out, Ink ink, std::string_view text, bool colour);

/// Appends "report.md:41:19", or the path alone for what is about a whole file.
void append_place(std::string& out, Places& places, text::Span where);

/// The first line of a span, as it is shown.
struct Snippet {
  std::uint32_t line = 1;
  LineWindow window;
  std::uint32_t to_line = 0;  ///< where the span ends if that is a later line, else 0
};

/// `where` must be about a place, not about the whole file. The masked places are those of the source, in order.
[[nodiscard]] Snippet snippet(const text::Source& source, const text::LineIndex& lines, text::Span where,
                              std::span<const text::Span> masked);

/// How the rows of one finding line up, and what they are drawn with.
struct Rows {
  std::size_t gutter = 1;  ///< digits of the line number
  Ink carets = Ink::error;
  bool colour = false;
};

[[nodiscard]] std::size_t gutter_for(const Snippet& snippet);
/// Appends "41 | source" and the row of carets below it.
void append_rows(std::string& out, const Snippet& snippet, const Rows& rows);

}  // namespace qar::emit
