#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/headings.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Context and character of the school

The school has 210 pupils.

### «What went well»

- The school has grown in each of the last three years.

## Leadership at all levels
)",
};
constexpr std::string_view accepted[] = {
    R"(## Context and character of the school

### What has changed since the last review

The school has grown in each of the last three years.

## Leadership at all levels

### What went well

- Leaders visit lessons every week, and teachers say what they changed afterwards.
)",
};

void check(const Report& report, const Review&, Findings& out) {
  for (const model::Section& section : report.sections) {
    if (!section.spec) continue;
    for (const model::Part& part : section.parts) {
      if (!part.spec || order_of(*section.spec, *part.spec)) continue;
      out.add(title_place(report, part),
              fmt::format("{} has no part {} in this profile", quoted(section.title.value), quoted(part.spec->title)),
              "move it to an aspect of the review, or write it as plain text");
    }
  }
}

}  // namespace

extern constinit const Rule part_not_wanted = {
    .title = "A part in a section that has none",
    .why =
        "Strengths and points for development belong to the aspects of the review; elsewhere they escape the estimates and "
        "the evidence.",
    .source = "DESIGN 2.3; DOMAIN 1.2",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
