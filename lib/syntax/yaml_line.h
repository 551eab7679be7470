// One line of block YAML as its writer sees it: indentation, hyphens, a key, the beginning of a value. Only the line itself
// is looked at; whether it stands inside a block of text or a quotation is for the caller to know (see LineWalker).
#pragma once

#include <cstdint>
#include <string_view>

namespace qar::syntax {

/// What a line leaves open for the lines below it that are indented more than `owner`.
enum class Opens : std::uint8_t { nothing, block_scalar, quote, flow, plain };

struct LineShape {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;            ///< without the line end
  std::uint32_t content = 0;        ///< the first character that is not a space
  std::uint32_t after_hyphens = 0;  ///< content after all `- `; equals `content` when there is none
  std::uint32_t key_begin = 0;
  std::uint32_t key_end = 0;  ///< quotes included; equals key_begin when the line has no key
  std::uint32_t colon = 0;
  std::uint32_t value = 0;  ///< first character of the value; `end` when there is none
  int owner = -1;           ///< column of what owns the value: its key, or the last hyphen
  Opens opens = Opens::nothing;
  char quote = '\0';  ///< the quote left open

  [[nodiscard]] bool blank() const { return content == end; }
  [[nodiscard]] bool has_hyphen() const { return after_hyphens != content; }
  [[nodiscard]] bool has_key() const { return key_end != key_begin; }
  [[nodiscard]] bool has_value() const { return value != end; }
  [[nodiscard]] int column() const { return static_cast<int>(content - begin); }
};

/// The shape of the line that begins at `begin`.
[[nodiscard]] LineShape line_shape(std::string_view text, std::uint32_t begin);

/// Where a quotation that begins at `open` is closed (the offset of the closing quote); `limit` if it is not closed before.
[[nodiscard]] std::uint32_t closing_quote(std::string_view text, std::uint32_t open, std::uint32_t limit);

/// Steps over the brackets and quotations from `at` to `limit`; returns how many brackets are still open, in `depth`.
void count_brackets(std::string_view text, std::uint32_t at, std::uint32_t limit, std::uint32_t& depth);

/// Walks over lines and knows which of them stand inside a block scalar, a quotation, brackets or running plain text.
class LineWalker {
 public:
  /// Takes the next line; its shape is only meaningful when it is not inside something.
  LineShape take(std::string_view text, std::uint32_t begin);
  /// What the line taken last stands inside.
  [[nodiscard]] Opens inside() const { return inside_; }
  /// Whether a next line, with its text at that column, would stand inside what is open.
  [[nodiscard]] bool holds(int column) const { return open_ != Opens::nothing && column > owner_; }
  /// Whether what begins at that column of a next line would be the text of a block scalar.
  [[nodiscard]] bool is_block_text(int column) const { return holds(column) && text_column_ >= 0 && column >= text_column_; }

 private:
  void stay(std::string_view text, const LineShape& shape);
  void stay_quoted(std::string_view text, const LineShape& shape);
  Opens open_ = Opens::nothing;
  Opens inside_ = Opens::nothing;
  char quote_ = '\0';
  int owner_ = -1;
  int text_column_ = -1;  ///< of an open block scalar, once its first line is known
  std::uint32_t brackets_ = 0;
};

}  // namespace qar::syntax
