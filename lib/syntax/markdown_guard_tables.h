// Tables that cost cmark-gfm more than linear time or memory: very wide ones, rows that lack most of their cells, and lines
// of dashes and pipes that never become a table, each of which makes it read the paragraph above once more.
#pragma once

#include <cstddef>

#include "syntax/markdown_guards.h"
#include "syntax/markdown_report.h"

namespace qar::syntax::markdown {

class TableGuard {
 public:
  TableGuard(GuardedText& text, Report& report, std::size_t most_columns)
      : text_(text), report_(report), most_columns_(most_columns) {}

  /// The next line, the last one begun in `text.lines`, with the number of its unescaped pipes.
  void line(std::size_t begin, std::size_t end, std::size_t pipes);
  /// After a line that ends any paragraph and any table.
  void end_run();

 private:
  /// What a paragraph or table may have cost by now.
  struct Cost {
    std::size_t reread_bytes = 0;
    std::size_t missing_cells = 0;
  };
  /// Lines between two blank ones: a paragraph or table is within one of these.
  struct Run {
    bool begun = false;
    Cost cost;
    std::size_t begin = 0;
    std::size_t first_line = 0;
    std::size_t columns = 0;     // of the widest delimiter row so far; 0: none
    std::size_t wide_begin = 0;  // a wide line that may turn out to be the head of a table
    std::size_t wide_end = 0;
    bool wide_said = false;
    bool odd = false;  // no line of this run may begin a table any more
  };

  [[nodiscard]] std::size_t columns(std::size_t begin, std::size_t end, std::size_t pipes) const;
  [[nodiscard]] bool is_delimiter_row(std::size_t begin, std::size_t end) const;
  void begin_run(std::size_t begin);
  void wide_row(std::size_t begin, std::size_t end, bool is_delimiter);
  void say_wide(std::size_t begin, std::size_t end);
  [[nodiscard]] bool costs_too_much() const;
  void give_up_run(std::size_t end);
  void mask_row(std::size_t begin, std::size_t end);

  GuardedText& text_;
  Report& report_;
  std::size_t most_columns_;
  Run run_;
  Cost spent_;  // on the runs before
};

}  // namespace qar::syntax::markdown
