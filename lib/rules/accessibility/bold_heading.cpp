#include <algorithm>

#include "qar/rules/rule.h"

#include "rules/headings.h"
#include "rules/running_text.h"

namespace qar::rules::accessibility {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Additional support

«**Visits to other schools**»

The school would like to visit a nursery.

«__Training:__»

A talk on reading would help.
)",
};
constexpr std::string_view accepted[] = {
    R"(## Additional support

**The school would like to visit a nursery.**

**Visits:** the school would like to see a nursery.

### Training

A talk on reading would help, and **books**.

**No visits**
)",
};

/// Whether a paragraph is one piece of strong words, and nothing else.
bool is_strong(const syntax::MarkdownTree& tree, const syntax::Block& block) {
  return block.first_inline < block.end_inline && tree.inlines[block.first_inline].kind == syntax::InlineKind::strong &&
         tree.inlines[block.first_inline].next == block.end_inline;
}

void check(const Report& report, const Review& review, Findings& out) {
  const RunningText text(report);
  constexpr std::uint32_t longest = 12;  // words
  const auto& blocks = report.markdown.blocks;
  std::vector<std::uint32_t> found;
  for (const model::ProseBlock& each : report.prose.blocks) {
    if (each.kind != model::ProseKind::paragraph || each.range.size() == 0) continue;
    const syntax::Block& block = blocks[each.block];
    // What it would be the heading of follows it.
    const bool heads = block.next < blocks.size() && blocks[block.next].kind != syntax::BlockKind::heading;
    if (!is_strong(report.markdown, block) || !heads) continue;
    const char last = report.prose.text[each.range.end - 1];
    const bool ends = last == '.' || last == '!' || last == '?' || last == ',' || last == ';';
    if (!ends && text.words_in(each.range).size() <= longest) found.push_back(each.block);
  }
  if (found.empty()) return;
  std::vector<std::uint32_t> titles;
  for (const UnmarkedHeading& title : unmarked_headings(report, *review.profile)) titles.push_back(title.block);
  std::ranges::sort(titles);
  std::erase_if(found, [&](std::uint32_t block) { return std::ranges::binary_search(titles, block); });
  for (const std::uint32_t block : found)
    out.add(blocks[block].where, "a heading that is only bold",
            "mark it with `#` signs, one more than the heading above it");
}

}  // namespace

extern constinit const Rule bold_heading = {
    .title = "Bold words as a heading",
    .why = "Software that reads aloud, and the contents of the rendered report, know only real headings.",
    .source = "DOMAIN 7 (built-in heading styles); WCAG 2.2, 1.3.1",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::accessibility
