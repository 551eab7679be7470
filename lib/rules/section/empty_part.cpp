#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/headings.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

### What went well

- Leaders visit lessons every week, and teachers say what they changed afterwards.

### 2.2 «Even better if…»

<!-- see the notes of the last meeting -->

## Quality of provision and outcomes
)",
};
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

### What went well

Leaders visit lessons every week, and teachers say what they changed afterwards.

### Even better if…

1. leaders shared what they saw with teaching assistants too.
)",
};

void check(const Report& report, const Review&, Findings& out) {
  for (const model::Section& section : report.sections)
    for (const model::Part& part : section.parts)
      if (!has_content(report, part.first_block, part.end_block))
        out.add(title_place(report, part),
                fmt::format("nothing stands under {} of {}", quoted(part.title.value), quoted(section.title.value)),
                "write what the team and the school have agreed");
}

}  // namespace

extern constinit const Rule empty_part = {
    .title = "A part with nothing in it",
    .why =
        "The school reads an empty list of strengths, or of what would be even better, as the team's verdict that there are "
        "none.",
    .source = "DESIGN 2.2; DOMAIN 5.8",
    .severity = Severity::error,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
