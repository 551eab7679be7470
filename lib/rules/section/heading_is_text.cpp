#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/headings.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

### What went well

«### Leaders visit lessons every week, and teachers say what they changed afterwards.»

«Governors ask about what they have read, and leaders answer them with examples.
---»

Teachers plan together every fortnight.
)",
};
// The profile's own titles may be as long as they like.
constexpr std::string_view accepted[] = {
    R"(## What additional support would the school like from the Challenge Partners network, either locally or nationally?

## Area of Excellence: Championing child development in the early years, and how the whole of a multicultural community joins in it

### Where it began
)",
};

/// A heading as a paragraph: its marks or its underline taken off.
diag::Fix as_paragraph(const Report& report, std::uint32_t heading) {
  const text::Span where = report.markdown.block(heading).where;
  const std::string_view source = report.source->slice(where);
  if (source.starts_with('#')) {
    const std::size_t words = source.find_first_not_of("# \t");
    return {diag::Safety::unsafe, {{{where.file, where.begin, where.begin + static_cast<std::uint32_t>(words)}, ""}}};
  }
  const std::size_t line = source.find_last_of("\r\n") + 1;
  const auto begin = where.begin + static_cast<std::uint32_t>(line);
  return {diag::Safety::unsafe, {{{where.file, begin, begin}, "\n"}}};
}

void check(const Report& report, const Review&, Findings& out) {
  for (const std::uint32_t heading : unknown_headings(report)) {
    const std::string words = text::fold_space(syntax::flatten(report.markdown, heading).text);
    if (!reads_as_statement(words)) continue;
    const bool marks = has_marks(report, heading);
    diag::Diagnostic& made =
        out.add(report.markdown.block(heading).where,
                marks ? "a whole statement is set as a heading" : "the line below makes this statement a heading",
                marks ? "take the `#` marks away" : "leave an empty line before the line of dashes, or take it out");
    made.fix = as_paragraph(report, heading);
  }
}

}  // namespace

extern constinit const Rule heading_is_text = {
    .title = "A statement set as a heading",
    .why =
        "A heading is no claim: what it says is not held against evidence, and it fills the contents. Mostly a style, or a "
        "line of dashes, slipped.",
    .source = "DESIGN 2.2; CommonMark 4.3",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
