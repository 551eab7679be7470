#include <algorithm>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

### What went well

- Leaders visit lessons every week.

«Page 3 of 9»

«4»

- Governors ask about what they have read.

«5 | Page»
)",
};
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

### What went well

- Page 3 of the plan names who is responsible.

| Class | Pupils |
|---|---|
| 4 | 30 |

2025

Page 3 of 9 was missing from the plan.
)",
};

bool is_number(std::string_view word) {
  return !word.empty() && word.size() <= 3 && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// "3", "Page 3", "Page 3 of 9", "3 | Page": numbers and the few words that stand beside them at the foot of a page.
bool is_page_number(std::string_view line) {
  constexpr std::size_t longest = 24;
  if (line.empty() || line.size() > longest) return false;
  int numbers = 0;
  for (const std::string_view word : text::split(line, ' ')) {
    if (is_number(word))
      ++numbers;
    else if (!word.empty() && word != "|" && word != "of" && word != "/" && word != "-" &&
             !text::equal_ignoring_case(word, "page"))
      return false;
  }
  return numbers == 1 || numbers == 2;
}

void check(const Report& report, const Review&, Findings& out) {
  const auto& blocks = report.markdown.blocks;
  for (std::uint32_t i = 1; i < blocks.size(); i = blocks[i].next) {
    if (blocks[i].kind != syntax::BlockKind::paragraph || !is_page_number(text::trim(report.source->slice(blocks[i].where))))
      continue;
    out.add(blocks[i].where, "a page number of another document stands in the text", "take it out");
  }
}

}  // namespace

extern constinit const Rule page_number = {
    .title = "A page number in the text",
    .why =
        "It was pasted along with the text of a document; the report has its own, and between two bullets it divides their "
        "list.",
    .source = "qar",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
