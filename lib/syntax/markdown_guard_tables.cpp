#include "syntax/markdown_guard_tables.h"

#include <algorithm>
#include <string>

#include "syntax/markdown_scan.h"

namespace qar::syntax::markdown {
namespace {

// A table of 64 columns may lack a thousand rows' worth of cells, and a paragraph of 5,000 characters may hold two hundred
// delimiter rows; each of the two costs the library some hundredths of a second.
constexpr std::size_t most_missing_cells = 64 * 1024;
constexpr std::size_t most_reread_bytes = 1024 * 1024;

bool is_prefix(char c) { return is_blank(c) || c == '>'; }

}  // namespace

void TableGuard::line(std::size_t begin, std::size_t end, std::size_t pipes) {
  if (!run_.begun) begin_run(begin);
  const bool delimiter = is_delimiter_row(begin, end);
  if (!delimiter && pipes == 0 && run_.columns == 0) {
    run_.wide_end = 0;
    return;
  }
  if (delimiter && run_.wide_end != 0) say_wide(run_.wide_begin, run_.wide_end);
  run_.wide_end = 0;

  std::size_t cells = columns(begin, end, pipes);
  if (cells > most_columns_) {
    wide_row(begin, end, delimiter);
    cells = 1;
  } else if (delimiter) {
    run_.cost.reread_bytes += begin - run_.begin;
    run_.columns = std::max(run_.columns, cells);
  }
  if (run_.columns > cells) run_.cost.missing_cells += run_.columns - cells;
  if (!run_.odd && costs_too_much()) {
    give_up_run(end);
  } else if (run_.odd && delimiter) {
    mask_row(begin, end);
  }
}

void TableGuard::end_run() {
  if (!run_.begun) return;
  if (!run_.odd) {
    spent_.reread_bytes += run_.cost.reread_bytes;
    spent_.missing_cells += run_.cost.missing_cells;
  }
  run_ = {};
}

bool TableGuard::costs_too_much() const {
  return spent_.reread_bytes + run_.cost.reread_bytes > most_reread_bytes ||
         spent_.missing_cells + run_.cost.missing_cells > most_missing_cells;
}

std::size_t TableGuard::columns(std::size_t begin, std::size_t end, std::size_t pipes) const {
  const std::string_view raw = text_.raw();
  while (begin < end && is_prefix(raw[begin])) ++begin;
  while (end > begin && is_blank(raw[end - 1])) --end;
  if (pipes > 0 && raw[begin] == '|') --pipes;
  if (pipes > 0 && raw[end - 1] == '|') --pipes;
  return pipes + 1;
}

bool TableGuard::is_delimiter_row(std::size_t begin, std::size_t end) const {
  const std::string_view raw = text_.raw();
  while (begin < end && is_prefix(raw[begin])) ++begin;
  bool dash = false;
  bool mark = false;  // dashes alone underline a heading
  for (; begin < end; ++begin) {
    const char c = raw[begin];
    if (c == '-')
      dash = true;
    else if (c == '|' || c == ':')
      mark = true;
    else if (!is_space(c))
      return false;
  }
  return dash && mark;
}

void TableGuard::begin_run(std::size_t begin) {
  run_.begun = true;
  run_.begin = begin;
  run_.first_line = text_.lines.size() - 1;
}

void TableGuard::wide_row(std::size_t begin, std::size_t end, bool is_delimiter) {
  for (std::size_t i = begin; i < end; ++i) {
    if (text_.raw()[i] == '|') text_.mask(i);
  }
  if (is_delimiter || run_.columns > 0) {
    say_wide(begin, end);
  } else {
    run_.wide_begin = begin;
    run_.wide_end = end;
  }
}

void TableGuard::say_wide(std::size_t begin, std::size_t end) {
  if (run_.wide_said) return;
  run_.wide_said = true;
  report_.add("section/too-wide-table", begin, end,
              "a table row with more than " + std::to_string(most_columns_) + " columns is read as plain text",
              "split the table, or give the figures in an appendix");
}

/// Without its delimiter rows a run is plain text, and costs nothing.
void TableGuard::give_up_run(std::size_t end) {
  run_.odd = true;
  bool said = false;
  for (std::size_t line = run_.first_line; line < text_.lines.size(); ++line) {
    const std::size_t line_begin = text_.lines[line];
    const std::size_t line_end = line + 1 < text_.lines.size() ? text_.line_end(static_cast<std::uint32_t>(line)) : end;
    if (!is_delimiter_row(line_begin, line_end)) continue;
    mask_row(line_begin, line_end);
    if (said) continue;
    said = true;
    report_.add("section/odd-table", line_begin, line_end,
                "this table cannot be read: its rows lack most of their cells, or its lines of dashes fit no heads",
                "give every row as many cells as the heads, and keep one line of dashes under the heads");
  }
}

void TableGuard::mask_row(std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (!is_prefix(text_.raw()[i])) text_.mask(i);
  }
}

}  // namespace qar::syntax::markdown
