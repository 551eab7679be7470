#include "tables.h"

#include <algorithm>

#include "qar/text/words.h"

namespace qar::render {
namespace {

/// Whether a cell is a figure: "34", "1,350", "17%", "−4.1", "[c]".
bool is_figure(std::string_view words) {
  words = text::trim(words);
  if (words.empty()) return false;
  bool digit = words.starts_with('[');
  for (const char c : words) {
    if (c >= '0' && c <= '9')
      digit = true;
    else if (std::string_view(" .,%+-/[]").find(c) == std::string_view::npos && static_cast<unsigned char>(c) < 0x80 &&
             !words.starts_with('['))
      return false;
  }
  return digit;
}

/// A column of figures, some of which may be missing.
bool is_numeric(const Table& table, std::size_t column) {
  bool any = false;
  for (std::size_t row = 1; row < table.rows.size(); ++row) {
    const std::string_view words = table.rows[row][column].words;
    if (words.empty() || words == "-" || words == "–") continue;
    if (!is_figure(words)) return false;
    any = true;
  }
  return any;
}

}  // namespace

Table build_table(std::uint32_t block, Building& building) {
  const auto& blocks = building.report().markdown.blocks;
  Table table;
  for (std::uint32_t row = block + 1; row < blocks[block].next; row = blocks[row].next) {
    auto& cells = table.rows.emplace_back();
    for (std::uint32_t cell = row + 1; cell < blocks[row].next; cell = blocks[cell].next)
      cells.push_back(build_text(cell, building));
    cells.resize(table.rows.front().size());
  }
  if (!table.rows.empty()) find_numeric_columns(table);
  return table;
}

void find_numeric_columns(Table& table) {
  table.numeric.clear();
  for (std::size_t column = 0; column < table.rows.front().size(); ++column)
    table.numeric.push_back(is_numeric(table, column));
}

}  // namespace qar::render
