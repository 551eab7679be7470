// The pieces of Markdown syntax that have to be found in the source a second time: cmark-gfm builds the tree but says only
// roughly where things stand, so what it skipped between two texts (link targets, definitions, continuation marks) is
// scanned here by its rules, quirks included.
//
// All offsets are into the text that cmark-gfm was given. Nothing here reads beyond `end`.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace qar::syntax::markdown {

[[nodiscard]] constexpr bool is_blank(char c) { return c == ' ' || c == '\t'; }
[[nodiscard]] constexpr bool is_line_end(char c) { return c == '\n' || c == '\r'; }
[[nodiscard]] constexpr bool is_space(char c) { return is_blank(c) || is_line_end(c) || c == '\v' || c == '\f'; }
[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The text of one block, of which the lines after the first may begin with what its containers put there.
struct Content {
  std::string_view text;
  std::size_t end = 0;  ///< of the block
  unsigned quotes = 0;  ///< block quotes that it stands in: so many `>` may begin a further line
  bool cell = false;    ///< of a table, where `\|` stands for `|`

  [[nodiscard]] bool at_line_end(std::size_t at) const { return at < end && is_line_end(text[at]); }
  [[nodiscard]] bool at(std::size_t place, char c) const { return place < end && text[place] == c; }

  [[nodiscard]] std::size_t skip_blanks(std::size_t at) const;
  /// Past a line end, if `at` is one (LF, CRLF or a lone CR).
  [[nodiscard]] std::size_t skip_line_end(std::size_t at) const;
  /// Past blanks and at most `marks` marks of a quote.
  [[nodiscard]] std::size_t skip_prefix(std::size_t at, unsigned marks) const;
  /// Past all white space, with what containers put before further lines.
  [[nodiscard]] std::size_t skip_space(std::size_t at) const;
};

struct LinkTail {
  std::size_t end = 0;  ///< after the whole link
  Range target;         ///< the destination of an inline link; empty for a reference
};
/// What follows the `]` of something that is known to be a link: `(target "title")`, `[label]` or nothing.
[[nodiscard]] LinkTail link_tail(const Content& content, std::size_t at);

struct Definition {
  Range label;  ///< without brackets
  std::size_t colon = 0;
  std::size_t end = 0;  ///< the end of its last line
};
/// The label and colon of what may be a link reference definition.
[[nodiscard]] std::optional<Definition> definition_start(const Content& content, std::size_t at);
/// A whole link reference definition, `[label]: target "title"`.
[[nodiscard]] std::optional<Definition> definition(const Content& content, std::size_t at);

/// What is between the backticks of a code span that is known to begin at `at`; up to the end if nothing closes it.
[[nodiscard]] Range code_span(const Content& content, std::size_t at);

/// The length of what has the form of a character reference, `&amp;` or `&#38;`, else 0. Whether the name exists is not
/// asked.
[[nodiscard]] std::size_t reference_length(const Content& content, std::size_t at);

/// A cell of a table row that is one line up to `end`.
struct Cell {
  Range inside;          ///< without blanks around
  std::size_t next = 0;  ///< where the next cell begins
};
/// Past the optional pipe before the first cell.
[[nodiscard]] std::size_t first_cell(std::string_view text, std::size_t at, std::size_t end);
/// Nothing when the row has ended.
[[nodiscard]] std::optional<Cell> next_cell(std::string_view text, std::size_t at, std::size_t end);

}  // namespace qar::syntax::markdown
