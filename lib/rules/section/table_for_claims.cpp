#include <algorithm>

#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/headings.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

«| What went well | Even better if… |
|---|---|
| Leaders visit lessons every week. | leaders shared what they saw. |»

## Quality of provision and outcomes

### WWW

«| Teachers ask every pupil. | Pupils help each other. |
|---|---|
| Books show it. | Lessons show it. |»
)",
};
// A table of figures beside the bullets is fine.
constexpr std::string_view accepted[] = {
    R"(## Quality of provision and outcomes

### What went well

- Results in reading have risen for three years.

| Year | Expected standard |
|---|---|
| 2024 | 61% |

| Aspect | Estimate |
|---|---|
| What went well in reading | none |
)",
};

/// The first cell of the heads that names a part; empty if none does.
std::string part_in_heads(const Report& report, std::uint32_t table, const profile::Profile& profile) {
  const auto& blocks = report.markdown.blocks;
  const std::uint32_t row = table + 1;
  if (row >= blocks[table].next) return {};
  for (std::uint32_t cell = row + 1; cell < blocks[row].next; cell = blocks[cell].next) {
    std::string words = text::fold_space(syntax::flatten(report.markdown, cell).text);
    if (profile.part_titled(words)) return words;
  }
  return {};
}

/// The part in which a block stands and in which nothing was read as a finding; null otherwise.
const model::Part* part_without_items(const model::Section& section, std::uint32_t block) {
  const auto after = std::ranges::upper_bound(section.parts, block, {}, &model::Part::first_block);
  if (after == section.parts.begin()) return nullptr;
  const model::Part& part = *std::prev(after);
  return block < part.end_block && part.items == 0 ? &part : nullptr;
}

void check(const Report& report, const Review& review, Findings& out) {
  const auto& blocks = report.markdown.blocks;
  std::size_t section = 0;
  for (std::uint32_t i = 1; i < blocks.size(); i = blocks[i].next) {
    if (blocks[i].kind != syntax::BlockKind::table) continue;
    while (section < report.sections.size() && report.sections[section].end_block <= i) ++section;
    const model::Part* part = section < report.sections.size() ? part_without_items(report.sections[section], i) : nullptr;
    const std::string head = part_in_heads(report, i, *review.profile);
    if (head.empty() && !part) continue;
    out.add(blocks[i].where,
            fmt::format("the points under {} stand in a table, where none is read as a finding",
                        quoted(head.empty() ? part->title.value : head)),
            "write them as bullets under a heading of level 3");
  }
}

}  // namespace

extern constinit const Rule table_for_claims = {
    .title = "Findings in a table",
    .why =
        "Only bullets and paragraphs are read as findings; in a table they are not held against evidence, and read badly on "
        "a narrow screen.",
    .source = "DESIGN 2.2 (what a claim is)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
