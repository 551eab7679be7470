#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/content_words.h"
#include "rules/cover_values.h"
#include "rules/headings.h"
#include "rules/running_text.h"
#include "rules/target_group.h"

namespace qar::rules::consistency {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
target_group: pupils who are persistently absent
---

## «Engagement and inclusion»

### What went well

- Staff greet pupils at the gate, and families like it.
- Teachers ask every pupil before they move on.

### Even better if…

- pupils chose their books.
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
target_group: pupils who are persistently absent
---

## Engagement and inclusion

### What went well

- Staff greet pupils at the gate after an absence, and families like it.
- Teachers ask every pupil before they move on.

### Even better if…

- pupils chose their books.
)",
    R"(---
qar: report/1
profile: qar-2025
target_group: pupils who are persistently absent
---

## Engagement and inclusion

### What went well

- Staff greet pupils of the target group at the gate, and families like it.
- Teachers ask every pupil before they move on.
- Pupils choose their books.
)",
};

/// "Absent" and "absence" are one word here.
bool meets(const std::vector<std::string>& asked, std::string_view word) {
  constexpr std::size_t root = 5;
  return std::ranges::any_of(
      asked, [&](std::string_view each) { return each.front() == word.front() && word.starts_with(each.substr(0, root)); });
}

/// Whether a block speaks of the group: "the target group", or a word of its name.
bool speaks_of(const RunningText& text, const model::ProseBlock& block, const std::vector<std::string>& asked) {
  const WordRange words = text.words_in(block.range);
  for (std::uint32_t i = words.begin; i < words.end; ++i) {
    const std::string_view word = text.word(i);
    if (meets(asked, word)) return true;
    if (word == "group" && i > words.begin && (text.word(i - 1) == "target" || text.word(i - 1) == "the")) return true;
  }
  return false;
}

void check(const Report& report, const Review& review, Findings& out) {
  const profile::SectionSpec* spec = section_with_target_group(*review.profile);
  const auto& group = report.cover.target_group;
  if (!spec || !group || is_placeholder(group->value)) return;
  const std::vector<std::string> asked = content_stems(group->value);
  if (asked.empty()) return;
  const RunningText text(report);
  constexpr std::size_t enough = 3;
  for (std::size_t i = 0; i < report.sections.size(); ++i) {
    const model::Section& section = report.sections[i];
    const auto in_section = [&](const model::Claim& claim) { return claim.section == i; };
    if (section.spec != spec || static_cast<std::size_t>(std::ranges::count_if(report.claims, in_section)) < enough)
      continue;
    const auto names = [&](const model::ProseBlock& block) {
      return block.section == i && !block.profile_title && speaks_of(text, block, asked);
    };
    if (std::ranges::any_of(report.prose.blocks, names)) continue;
    out.add(title_place(report, section), "this section never speaks of the target group that the cover names",
            fmt::format("say what was seen of {}", text::excerpt(group->value)))
        .related.push_back({group->where, "the target group"});
  }
}

}  // namespace

extern constinit const Rule target_group_not_named = {
    .title = "The target group is never named",
    .why = "The school chose a group of pupils for this section; what is said of all pupils does not answer its question.",
    .source = "S3 (a target group of vulnerable pupils); DESIGN 4",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::consistency
