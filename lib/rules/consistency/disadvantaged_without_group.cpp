#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/headings.h"
#include "rules/pupil_words.h"
#include "rules/running_text.h"

namespace qar::rules::consistency {
namespace {

constexpr std::string_view flagged[] = {
    R"(## «Quality of provision and outcomes for disadvantaged pupils and/or pupils with additional needs»

### What went well

- Pupils work in pairs and read aloud, so that all of them speak.
- Teachers ask every pupil before they move on.

### Even better if…

- pupils wrote at length in science.
)",
};
constexpr std::string_view accepted[] = {
    R"(## Quality of provision and outcomes for disadvantaged pupils and/or pupils with additional needs

### What went well

- Pupils with SEND work in pairs and read aloud, so that all of them speak.
- Teachers ask every pupil before they move on.

### Even better if…

- pupils wrote at length in science.
)",
    R"(## Quality of provision and outcomes

### What went well

- Pupils work in pairs and read aloud, so that all of them speak.
- Teachers ask every pupil before they move on.
- Pupils write at length in science.
)",
};

bool names_group(const RunningText& text, const model::ProseBlock& block) {
  const WordRange words = text.words_in(block.range);
  for (std::uint32_t i = words.begin; i < words.end; ++i)
    if (group_words(text, i) != 0) return true;
  return false;
}

void check(const Report& report, const Review&, Findings& out) {
  constexpr std::size_t enough = 3;
  const RunningText text(report);
  for (std::size_t i = 0; i < report.sections.size(); ++i) {
    const model::Section& section = report.sections[i];
    if (section.id() != "disadvantaged") continue;
    const auto in_section = [&](const model::Claim& claim) { return claim.section == i; };
    if (static_cast<std::size_t>(std::ranges::count_if(report.claims, in_section)) < enough) continue;
    const auto speaks = [&](const model::ProseBlock& block) {
      return block.section == i && !block.profile_title && names_group(text, block);
    };
    if (std::ranges::any_of(report.prose.blocks, speaks)) continue;
    out.add(
        title_place(report, section), "nothing in this section says that it is about a group of pupils",
        "say of each point which pupils it is about: disadvantaged pupils, pupils with SEND, pupils who speak English as an "
        "additional language");
  }
}

}  // namespace

extern constinit const Rule disadvantaged_without_group = {
    .title = "The section on disadvantaged pupils is about all pupils",
    .why =
        "This section was made so that these pupils are looked at for themselves; what is true of all pupils belongs "
        "elsewhere.",
    .source = "P:1; S3; DESIGN 4",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::consistency
