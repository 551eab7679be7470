// Lines and columns, computed when something is printed. A line ends at LF, CRLF or a lone CR.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace qar::text {

/// Both count from 1; columns count Unicode code points. Within bytes that are not UTF-8 each byte counts as one. A byte
/// order mark at the start of the text takes no column, as editors show it.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend bool operator==(const Position&, const Position&) = default;
};

/// The line starts of a text. Keeps a view: the text must outlive it. Building is one pass, a lookup is a binary search.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);

  /// The position of a byte offset; an offset past the end is the position after the last character, one inside a character
  /// is the position of that character.
  [[nodiscard]] Position position(std::uint32_t offset) const;
  /// A line (from 1) without its line ending; empty when there is no such line.
  [[nodiscard]] std::string_view line(std::uint32_t number) const;
  /// The byte offset at which a line (from 1) begins; the size of the text when there is no such line.
  [[nodiscard]] std::uint32_t line_start(std::uint32_t number) const;
  [[nodiscard]] std::uint32_t line_count() const { return static_cast<std::uint32_t>(starts_.size()); }

 private:
  /// A place inside a long line, and how many characters of the line stand before it: counting need not begin at its start.
  struct Mark {
    std::uint32_t offset = 0;
    std::uint32_t before = 0;
  };
  void mark_if_long(std::uint32_t number);

  std::string_view text_;
  std::vector<std::uint32_t> starts_;
  std::vector<Mark> marks_;
};

}  // namespace qar::text
