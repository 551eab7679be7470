// Plain text: tables with columns as wide as their widest cell on a terminal, numbers to the right.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace qar::trace {

class TextTable {
 public:
  struct Column {
    std::string_view title;
    bool right = false;
  };
  explicit TextTable(std::vector<Column> columns) : columns_(std::move(columns)) {}

  /// As many cells as there are columns; what is not printable is made so.
  void add(std::vector<std::string> cells);
  [[nodiscard]] bool empty() const { return rows_.empty(); }
  /// Two spaces before each row, none at its end.
  [[nodiscard]] std::string text() const;

 private:
  std::vector<Column> columns_;
  std::vector<std::vector<std::string>> rows_;
};

/// Cut with an ellipsis to so many columns of a terminal.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t columns);
/// Words broken into lines; the first begins with `first`, further ones with `margin`, by default the same.
[[nodiscard]] std::string wrapped(std::string_view words, std::string_view first, std::string_view margin);
[[nodiscard]] inline std::string wrapped(std::string_view words, std::string_view margin) {
  return wrapped(words, margin, margin);
}
/// "a, b, c".
[[nodiscard]] std::string joined(const std::vector<std::string>& words, std::string_view separator = ", ");

}  // namespace qar::trace
