#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/headings.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(# Review report for Larkfield Primary School

### «What went well»

- Leaders visit lessons every week, and teachers say what they changed afterwards.

## Quality of provision and outcomes

### What went well

- Teachers ask every pupil before they move on.
)",
    "## 2.1 «What went well»\n\n- Leaders visit lessons every week.\n",
};
constexpr std::string_view accepted[] = {
    R"(# What went well at Larkfield Primary School this year

## Leadership at all levels

## What went well

- Leaders visit lessons every week, and teachers say what they changed afterwards.
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  std::size_t section = 0;
  for (const std::uint32_t heading : unknown_headings(report)) {
    while (section < report.sections.size() && report.sections[section].end_block <= heading) ++section;
    const bool inside = section < report.sections.size() && report.sections[section].heading < heading;
    if (inside) continue;
    const std::string words = syntax::flatten(report.markdown, heading).text;
    const std::string_view title = profile::split_number(words).title;
    if (review.profile->part_titled(title))
      out.add(title_place(report, heading, title), fmt::format("{} stands in no section", quoted(title)),
              "add the heading of the section that it belongs to above it");
  }
}

}  // namespace

extern constinit const Rule part_outside_section = {
    .title = "A part that stands in no section",
    .why =
        "Its findings belong to no aspect of the review, so nobody can say what they are about, and they are not held "
        "against evidence.",
    .source = "DESIGN 2.2",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
