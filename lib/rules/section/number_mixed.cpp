#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/headings.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## 1. Context and character of the school

## 2. Leadership at all levels

### What went well

### Even better if…

## «Quality of provision and outcomes»

## 4. Disadvantaged pupils
)",
};
// Sections may be numbered and their parts not.
constexpr std::string_view accepted[] = {
    R"(## 1. Context and character of the school

## 2. Leadership at all levels

### What went well

### Even better if…

## Notes of the second day

## Following the review
)",
};

struct Heading {
  std::uint32_t block = 0;
  std::string_view title;
  bool numbered = false;
};

/// One finding for all: the first heading that differs from most of them.
void check_headings(const Report& report, const std::vector<Heading>& headings, std::string_view plural, Findings& out) {
  std::size_t numbered = 0;
  for (const Heading& heading : headings) numbered += heading.numbered ? 1U : 0U;
  if (numbered == 0 || numbered == headings.size()) return;
  const bool most_are = numbered * 2 >= headings.size();
  for (const Heading& heading : headings) {
    if (heading.numbered == most_are) continue;
    out.add(title_place(report, heading.block, heading.title),
            most_are ? fmt::format("{} has no number, and other {} have one", quoted(heading.title), plural)
                     : fmt::format("{} has a number, and most {} have none", quoted(heading.title), plural),
            fmt::format("number all {} or none", plural));
    return;
  }
}

void check(const Report& report, const Review&, Findings& out) {
  std::vector<Heading> sections, parts;
  for (const model::Section& section : report.sections) {
    // A standing text that is added by the render has its place by itself.
    if (section.spec && !section.spec->rendered)
      sections.push_back({section.heading, section.title.value, heading_number(section.number).has_value()});
    for (const model::Part& part : section.parts)
      parts.push_back({part.heading, part.title.value, heading_number(part.number).has_value()});
  }
  check_headings(report, sections, "sections", out);
  check_headings(report, parts, "parts", out);
}

}  // namespace

extern constinit const Rule number_mixed = {
    .title = "Some headings with numbers and some without",
    .why = "A number that is missing among others looks like a section that was lost.",
    .source = "DESIGN 2.2",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
