#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/headings.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

«**2.1 What went well**»

- Leaders visit lessons every week, and teachers say what they changed afterwards.

«Even better if…»

- leaders shared what they saw with teaching assistants too.

«Quality of provision and outcomes»

«WWW:»

- Teachers ask every pupil before they move on.
)",
};
// What already has its heading is only mentioned, and a stem may be repeated before its list.
constexpr std::string_view accepted[] = {
    R"(## Context and character of the school

**Leadership at all levels** was the first question of the review.

## Leadership at all levels

### What went well

- Leaders visit lessons every week, and teachers say what they changed afterwards.

### EBI

Even better if…

- leaders shared what they saw with teaching assistants too.

Leadership at all levels
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  for (const UnmarkedHeading& each : unmarked_headings(report, *review.profile)) {
    const std::string_view marks = each.part ? "### " : "## ";
    const text::Span where = report.markdown.block(each.block).where;
    diag::Diagnostic& made =
        out.add(where, fmt::format("{} is a heading without its marks, so it is read as text", quoted(each.words)),
                fmt::format("begin the line with `{}`", marks));
    made.fix = diag::Fix{diag::Safety::safe, {{where, std::string(marks) + each.words}}};
  }
}

}  // namespace

extern constinit const Rule unmarked_heading = {
    .title = "A heading that is only a line of text",
    .why =
        "Pasted from a word processor, headings lose their level: what follows then belongs to the section before, or to "
        "none.",
    .source = "DESIGN 2.2; qar",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
