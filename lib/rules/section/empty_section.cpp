#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/headings.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Context and character of the school

The school has 210 pupils.

## «Leadership at all levels»

<!-- KT writes this on Wednesday -->

## Additional support

None at present.
)",
    "## «Area of Excellence: Early reading»\n\n### Evidence of impact\n",
};
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

### What went well

### Even better if…

## Additional support

None at present.
)",
};

void check(const Report& report, const Review&, Findings& out) {
  for (const model::Section& section : report.sections)
    if (is_empty(report, section) && !section.title.value.empty())
      out.add(title_place(report, section), fmt::format("nothing stands under {}", quoted(section.title.value)),
              "write the section, or take its heading out");
}

}  // namespace

extern constinit const Rule empty_section = {
    .title = "A section with nothing in it",
    .why = "A heading promises its reader something; an empty one looks like a page that was lost.",
    .source = "DESIGN 2.2; DOMAIN 5.8",
    .severity = Severity::error,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
