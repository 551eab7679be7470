#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"

namespace qar::rules::accessibility {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Additional support

«| | |
|---|---|»
| Visits | 3 |

«| Class | | Visits |
|---|---|---|»
| 1 | 30 | 2 |
)",
};
constexpr std::string_view accepted[] = {
    R"(## Additional support

| | 2024 | 2025 |
|---|---|---|
| Visits | 3 | 4 |
)",
};

void check(const Report& report, const Review&, Findings& out) {
  const syntax::MarkdownTree& tree = report.markdown;
  for (std::uint32_t i = 1; i < tree.blocks.size(); ++i) {
    const syntax::Block& table = tree.blocks[i];
    if (table.kind != syntax::BlockKind::table || i + 1 >= table.next) continue;
    const syntax::Block& head = tree.blocks[i + 1];
    std::size_t cells = 0, empty = 0;
    for (std::uint32_t cell = i + 2; cell < head.next; cell = tree.blocks[cell].next) {
      const bool has_words = tree.blocks[cell].first_inline != tree.blocks[cell].end_inline;
      // The corner above the names of the rows may be empty.
      if (!has_words && cells > 0) ++empty;
      ++cells;
    }
    if (empty == 0) continue;
    const bool all = empty + 1 == cells && tree.blocks[i + 2].first_inline == tree.blocks[i + 2].end_inline;
    const std::string_view source = report.source->text;
    // The line of dashes belongs to the head.
    const std::size_t line = std::min(source.find('\n', head.where.end), source.size() - 1);
    const auto end = static_cast<std::uint32_t>(std::min(source.find('\n', line + 1), source.size()));
    out.add({head.where.file, head.where.begin, std::min(end, table.where.end)},
            all ? "the table has no headings" : fmt::format("{} of {} columns have no heading", empty, cells),
            "name each column in the first row");
  }
}

}  // namespace

extern constinit const Rule table_header = {
    .title = "A table without headings",
    .why =
        "Who listens to a table hears the heading of the column before each cell; without it the cells are a list of "
        "numbers.",
    .source = "DOMAIN 7 (table headers); WCAG 2.2, 1.3.1",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::accessibility
