#include "line_window.h"

#include <algorithm>

#include "qar/diag/masks.h"
#include "qar/text/utf8.h"

namespace qar::emit {
namespace {

constexpr std::size_t window_columns = 100;
constexpr std::size_t span_columns = 72;     // of a longer span only the beginning is shown
constexpr std::size_t longest_trim = 12;     // so many bytes may go so that the window ends between words
constexpr std::size_t longest_reach = 1024;  // bytes: a line of marks without width would never fill the columns
constexpr std::string_view cut = "…";

/// One character as it is shown.
struct Cell {
  std::size_t bytes = 0;  ///< in the source
  std::string text;
  std::size_t columns = 0;
};

Cell cell_at(const Line& line, std::size_t at) {
  const std::string_view rest = line.text.substr(at);
  if (line.is_masked(at)) return {text::decode(rest).size, std::string(diag::mask_sign), 1};
  const auto first = static_cast<unsigned char>(rest.front());
  if (first == '\t') return {1, " ", 1};
  if (first >= 0x20 && first < 0x7F) return {1, std::string(1, rest.front()), 1};
  Cell cell{text::decode(rest).size, {}, 0};
  cell.text = text::printable(rest.substr(0, cell.bytes));
  cell.columns = text::display_width(cell.text);
  return cell;
}

/// The beginning of the character that ends before `at`.
std::size_t character_before(std::string_view line, std::size_t at) {
  for (std::size_t back = 2; back <= 4 && back <= at; ++back) {
    if (text::decode(line.substr(at - back)).size == back) return at - back;
  }
  return at - 1;
}

/// A walk along the line, one way, as far as a number of columns allows.
struct Reach {
  std::size_t at = 0;       ///< the byte where it stopped
  std::size_t columns = 0;  ///< what it used
};

Reach reach_right(const Line& line, std::size_t from, std::size_t until, std::size_t columns) {
  Reach reach{from, 0};
  while (reach.at < until && reach.at - from < longest_reach) {
    const Cell cell = cell_at(line, reach.at);
    if (reach.columns + cell.columns > columns) break;
    reach.columns += cell.columns;
    reach.at += cell.bytes;
  }
  return reach;
}

Reach reach_left(const Line& line, std::size_t from, std::size_t columns) {
  Reach reach{from, 0};
  while (reach.at > 0 && from - reach.at < longest_reach) {
    const std::size_t before = character_before(line.text, reach.at);
    const Cell cell = cell_at(line, before);
    if (reach.columns + cell.columns > columns) break;
    reach.columns += cell.columns;
    reach.at = before;
  }
  return reach;
}

/// Moves a cut to the next space behind it, if there is one before `limit`.
std::size_t trim_left(std::string_view line, std::size_t from, std::size_t limit) {
  const std::size_t space = line.substr(0, std::min(limit, from + longest_trim)).find(' ', from);
  return space == std::string_view::npos ? from : space;
}

/// Moves a cut back to just behind the last space before it, if there is one from `limit` on.
std::size_t trim_right(std::string_view line, std::size_t until, std::size_t limit) {
  const std::size_t lowest = std::max(limit, until - std::min(until, longest_trim));
  const std::size_t space = line.substr(lowest, until - lowest).rfind(' ');
  return space == std::string_view::npos ? until : lowest + space + 1;
}

/// Appends the cells of [from, until) and returns their columns.
std::size_t append_cells(std::string& out, const Line& line, std::size_t from, std::size_t until) {
  std::size_t columns = 0;
  while (from < until) {
    const Cell cell = cell_at(line, from);
    out += cell.text;
    columns += cell.columns;
    from += cell.bytes;
  }
  return columns;
}

}  // namespace

bool Line::is_masked(std::size_t at) const {
  const auto after = std::ranges::partition_point(masked, [&](text::Span each) { return each.end <= start + at; });
  return after != masked.end() && after->begin <= start + at;
}

LineWindow show_line(const Line& line, std::size_t begin, std::size_t end) {
  const std::size_t size = line.text.size();
  begin = std::min(begin, size);
  end = std::clamp(end, begin, size);
  const Reach span = reach_right(line, begin, end, span_columns);
  const bool span_is_cut = span.at < end;

  // Half of what the span leaves goes to each side; what one side does not need, the other gets.
  const std::size_t spare = window_columns - span.columns;
  const std::size_t right_end = span_is_cut ? span.at : size;
  Reach left = reach_left(line, begin, spare / 2);
  Reach right = reach_right(line, span.at, right_end, spare - left.columns);
  if (right.at == right_end) left = reach_left(line, begin, spare - right.columns);
  if (left.at > 0) left.at = trim_left(line.text, left.at, begin);
  if (right.at < size) right.at = trim_right(line.text, right.at, span.at);

  LineWindow window;
  if (left.at > 0) window.text += cut;
  window.before = (left.at > 0 ? 1 : 0) + append_cells(window.text, line, left.at, begin);
  window.width = append_cells(window.text, line, begin, span.at);
  append_cells(window.text, line, span.at, right.at);
  if (right.at < size) window.text += cut;
  return window;
}

std::string elide(std::string_view text, std::size_t columns) {
  std::string shown;
  const Reach reach = reach_right({text}, 0, text.size(), columns);
  append_cells(shown, {text}, 0, reach.at);
  if (reach.at < text.size()) shown += cut;
  return shown;
}

}  // namespace qar::emit
