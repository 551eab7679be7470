#include "text_table.h"

#include <algorithm>

#include <fmt/format.h>

#include "qar/text/utf8.h"

namespace qar::trace {

void TextTable::add(std::vector<std::string> cells) {
  for (std::string& cell : cells) cell = text::printable(cell);
  cells.resize(columns_.size());
  rows_.push_back(std::move(cells));
}

std::string TextTable::text() const {
  std::vector<std::size_t> widths;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    std::size_t width = text::display_width(columns_[i].title);
    for (const auto& row : rows_) width = std::max(width, text::display_width(row[i]));
    widths.push_back(width);
  }
  std::string made;
  const auto add_row = [&](const auto& cell) {
    std::string line = " ";
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const std::string_view text = cell(i);
      const std::string padding(widths[i] - text::display_width(text), ' ');
      line += ' ';
      if (i > 0) line += ' ';
      if (columns_[i].right) line += padding;
      line += text;
      if (!columns_[i].right) line += padding;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    made += line + "\n";
  };
  add_row([&](std::size_t i) { return columns_[i].title; });
  for (const auto& row : rows_) add_row([&](std::size_t i) { return std::string_view(row[i]); });
  return made;
}

std::string shortened(std::string_view text, std::size_t columns) {
  if (text::display_width(text) <= columns) return std::string(text);
  std::string made;
  std::size_t width = 1;
  while (!text.empty()) {
    const std::size_t size = text::decode(text).size;
    width += text::display_width(text.substr(0, size));
    if (width > columns) break;
    made += text.substr(0, size);
    text.remove_prefix(size);
  }
  made.erase(made.find_last_not_of(' ') + 1);
  return made + "…";
}

std::string wrapped(std::string_view words, std::string_view first, std::string_view margin) {
  constexpr std::size_t line_columns = 96;
  std::string made;
  std::string line(first);
  std::size_t width = text::display_width(first);
  bool empty = true;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    const std::string word = text::printable(words.substr(0, end));
    const std::size_t size = text::display_width(word);
    if (!empty && width + 1 + size > line_columns) {
      made += line + "\n";
      line = margin;
      width = text::display_width(margin);
      empty = true;
    }
    if (!empty) line += ' ';
    width += size + (empty ? 0 : 1);
    line += word;
    empty = false;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return made + line + "\n";
}

std::string joined(const std::vector<std::string>& words, std::string_view separator) {
  return fmt::format("{}", fmt::join(words, separator));
}

}  // namespace qar::trace
