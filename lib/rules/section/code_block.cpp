#include "qar/rules/rule.h"
#include "qar/text/words.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

### What went well

    «Leaders visit lessons every week, and teachers say what they changed afterwards. [@KT-01]»

- Governors ask about what they have read.

«```
Teachers plan together every fortnight.
```»
)",
};
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

### What went well

- Leaders visit lessons every week, and teachers say what they changed afterwards.

    They began this two years ago, and the file `plans.csv` shows it.
)",
};

/// The lines of an indented block without their indentation.
std::vector<text::Edit> without_indentation(const Report& report, text::Span block) {
  const std::string_view source = report.source->text;
  std::vector<text::Edit> edits;
  std::uint32_t line = block.begin;
  while (line > 0 && (source[line - 1] == ' ' || source[line - 1] == '\t')) --line;
  while (line < block.end) {
    std::uint32_t words = line;
    while (words < block.end && (source[words] == ' ' || source[words] == '\t')) ++words;
    if (words > line) edits.push_back({{block.file, line, words}, ""});
    while (words < block.end && source[words] != '\n' && source[words] != '\r') ++words;
    line = words + 1;
  }
  return edits;
}

void check(const Report& report, const Review&, Findings& out) {
  const auto& blocks = report.markdown.blocks;
  for (const syntax::Block& block : blocks) {
    if (block.kind != syntax::BlockKind::code || text::trim(block.literal).empty()) continue;
    const std::string_view written = text::trim(report.source->slice(block.where));
    const bool fenced = written.starts_with('`') || written.starts_with('~');
    diag::Diagnostic& made = out.add(
        block.where, fenced ? "this text stands between code marks" : "four spaces at the start make this text code",
        fenced ? "take the lines of marks out" : "begin the line at the margin, or under the bullet that it belongs to");
    if (!fenced && block.parent == 0) made.fix = diag::Fix{diag::Safety::safe, without_indentation(report, block.where)};
  }
}

}  // namespace

extern constinit const Rule code_block = {
    .title = "Text set as code",
    .why = "What is read as code is no claim: it is not held against evidence, and is printed in typewriter letters.",
    .source = "CommonMark 4.4; qar",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
