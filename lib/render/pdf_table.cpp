#include <algorithm>
#include <numeric>

#include "pdf_blocks.h"

namespace qar::render::pdf {
namespace {

constexpr double widest_gutter = 2 * looks::cell_sides;                                                ///< between columns
constexpr double above = looks::cell_above_below, below = looks::cell_above_below + looks::thin_rule;  ///< within a row
constexpr double most_of_page_for_row = 0.4;
constexpr std::size_t columns_in_full_size = 7;

/// The size of type that leaves a table of many columns some words a line.
Style style_of(const Table& table, const Look& look) {
  Style style = look.cell;
  const std::size_t columns = table.rows.front().size();
  if (columns <= columns_in_full_size) return style;
  const double scale = std::max(0.6, static_cast<double>(columns_in_full_size) / static_cast<double>(columns));
  style.size *= scale;
  style.pitch *= scale;
  return style;
}

struct Cell {
  NodeId node = 0;
  Lines lines;
  std::vector<Stretch> stretches;
};

class TableSetter {
 public:
  TableSetter(Column& column, const Table& table)
      : column_(column),
        table_(table),
        style_(style_of(table, column.look())),
        columns_(table.rows.front().size()),
        gutter_(std::min(widest_gutter, column.width * 0.3 / static_cast<double>(columns_))) {}

  void set() {
    Within within(column_, "Table");
    if (!table_.caption.empty()) {
      column_.text(table_.caption, column_.look().small, column_.add("Caption"));
      column_.keep();
      column_.space(2);
    }
    make_cells();
    find_widths();
    for (std::size_t row = 0; row < table_.rows.size(); ++row) set_row(row);
  }

 private:
  void make_cells() {
    NodeId group = 0;
    for (std::size_t row = 0; row < table_.rows.size(); ++row) {
      if (row < 2) group = column_.add(row == 0 ? "THead" : "TBody");
      const NodeId line = column_.galley().tree.add(group, "TR");
      for (std::size_t at = 0; at < columns_; ++at) cells_.push_back(make_cell(row, at, line));
    }
  }

  Cell make_cell(std::size_t row, std::size_t at, NodeId line) {
    Tree& tree = column_.galley().tree;
    const Text& text = table_.rows[row][at];
    const bool heads_column = row == 0 && !text.empty();
    const bool heads_row = row > 0 && at == 0 && !table_.numeric[at] && !text.empty();
    Cell cell;
    cell.node = tree.add(line, heads_column || heads_row ? "TH" : "TD");
    if (heads_column || heads_row) tree[cell.node].scope = heads_column ? "Column" : "Row";
    Style style = style_;
    style.strong = row == 0;
    cell.stretches = column_.stretches(text, style, cell.node);
    cell.lines = column_.set(text.words, cell.stretches, -1);
    return cell;
  }

  /// The longest word of a cell, reckoned from its letters.
  [[nodiscard]] double longest_word(const Cell& cell, std::string_view words) const {
    if (words.empty()) return 0;
    std::size_t longest = 0, at = 0;
    while (at < words.size()) {
      const std::size_t end = std::min(words.find_first_of(" \n", at), words.size());
      longest = std::max(longest, end - at);
      at = end + 1;
    }
    return 1.15 * cell.lines.width * static_cast<double>(longest) / static_cast<double>(words.size()) + 2;
  }

  void find_widths() {
    std::vector<double> least(columns_, 8), natural(columns_, 8);
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const std::size_t at = i % columns_;
      natural[at] = std::max(natural[at], cells_[i].lines.width + 1);
      least[at] = std::max(least[at], longest_word(cells_[i], table_.rows[i / columns_][at].words));
    }
    const double room = column_.width - gutter_ * static_cast<double>(columns_ - 1);
    const auto sum = [](const std::vector<double>& of) { return std::accumulate(of.begin(), of.end(), 0.0); };
    for (std::size_t at = 0; at < columns_; ++at) least[at] = std::min(least[at], natural[at]);
    const double all_natural = sum(natural), all_least = sum(least);
    widths_ = natural;
    for (std::size_t at = 0; at < columns_; ++at) {
      if (all_natural <= room)
        widths_[at] = natural[at] * room / all_natural;
      else if (all_least <= room)
        widths_[at] = least[at] + (natural[at] - least[at]) * (room - all_least) / (all_natural - all_least);
      else
        widths_[at] = std::max(least[at] * room / all_least, 1.0);
    }
  }

  void set_row(std::size_t row) {
    double height = 0;
    std::size_t most_lines = 0;
    for (std::size_t at = 0; at < columns_; ++at) {
      Cell& cell = cells_[row * columns_ + at];
      if (cell.lines.width > widths_[at]) cell.lines = column_.set(table_.rows[row][at].words, cell.stretches, widths_[at]);
      double of_cell = 0;
      for (std::uint32_t i = cell.lines.first; i < cell.lines.last; ++i) of_cell += column_.line(i).height;
      height = std::max(height, of_cell);
      most_lines = std::max<std::size_t>(most_lines, cell.lines.last - cell.lines.first);
    }
    if (height == 0) height = style_.pitch;
    const std::uint32_t first = column_.next_strip();
    if (height <= column_height * most_of_page_for_row)
      whole_row(row, height);
    else
      row_in_lines(row, most_lines);
    end_row(row, first);
  }

  void whole_row(std::size_t row, double height) {
    column_.strip(above + height + below);
    for (std::size_t at = 0; at < columns_; ++at) {
      const Cell& cell = cells_[row * columns_ + at];
      if (cell.lines.first == cell.lines.last) nothing_in(cell);
      double y = above;
      for (std::uint32_t i = cell.lines.first; i < cell.lines.last; ++i) {
        column_.item_line(i, cell.node, left_of(i, at), y);
        y += column_.line(i).height;
      }
    }
  }

  /// A row that is longer than much of a page may be cut between its lines.
  void row_in_lines(std::size_t row, std::size_t most_lines) {
    for (std::uint32_t number = 0; number < most_lines; ++number) {
      double height = 0;
      for (std::size_t at = 0; at < columns_; ++at) {
        const Cell& cell = cells_[row * columns_ + at];
        if (cell.lines.first + number < cell.lines.last)
          height = std::max(height, column_.line(cell.lines.first + number).height);
      }
      const double room = number == 0 ? above : 0;
      column_.strip(room + height + (number + 1 == most_lines ? below : 0));
      for (std::size_t at = 0; at < columns_; ++at) {
        const Cell& cell = cells_[row * columns_ + at];
        const std::uint32_t i = cell.lines.first + number;
        if (i < cell.lines.last)
          column_.item_line(i, cell.node, left_of(i, at), room);
        else if (number == 0)
          nothing_in(cell);
      }
    }
  }

  void end_row(std::size_t row, std::uint32_t first) {
    Galley& galley = column_.galley();
    const bool is_head = row == 0;
    const double thick = is_head ? looks::section_rule : looks::thin_rule;
    const Colour colour = column_.look().colour(is_head ? ColourRole::text : ColourRole::line);
    column_.box(Item::Kind::box, column_.x, galley.strips.back().height - thick, column_.width, thick, colour);
    if (is_head) {
      galley.heads.push_back({first, column_.next_strip()});
      column_.keep_from(first);
      column_.keep();
      return;
    }
    const auto head = static_cast<std::uint32_t>(galley.heads.size());
    for (std::uint32_t i = first; i < column_.next_strip(); ++i) galley.strips[i].head = head;
    // One row alone on a page reads as a mistake.
    const bool joins_next = row == 1 || row + 2 == table_.rows.size();
    if (joins_next && row + 1 < table_.rows.size()) column_.keep();
  }

  void nothing_in(const Cell& cell) {
    Item item;
    item.kind = Item::Kind::none;
    item.node = cell.node;
    column_.item(item);
  }

  [[nodiscard]] double left_of(std::uint32_t line, std::size_t at) const {
    double left = column_.x;
    for (std::size_t i = 0; i < at; ++i) left += widths_[i] + gutter_;
    const Line& set_line = column_.line(line);
    return table_.numeric[at] || set_line.from_right ? left + widths_[at] - set_line.width : left;
  }

  Column& column_;
  const Table& table_;
  const Style style_;
  const std::size_t columns_;
  const double gutter_;
  std::vector<Cell> cells_;
  std::vector<double> widths_;
};

}  // namespace

void set_table(Column& column, const Table& table) {
  if (table.rows.empty() || table.rows.front().empty()) return;
  TableSetter(column, table).set();
}

}  // namespace qar::render::pdf
