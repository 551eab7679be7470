#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/headings.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## 3. Quality of provision and outcomes

### 3.1 What went well

### «2.2» Even better if…
)",
};
constexpr std::string_view accepted[] = {
    R"(## 3. Quality of provision and outcomes

### 3.1 What went well

### 3.2 Even better if…

## Engagement and inclusion

### 5.1 What went well
)",
};

void check_part(const Report& report, const model::Section& section, int section_number, const model::Part& part,
                Findings& out) {
  const auto number = heading_number(part.number);
  if (!number || number->outer == 0 || number->outer == section_number) return;
  const text::Span where = number_place(report, part.heading, part.number);
  diag::Diagnostic& made = out.add(where, fmt::format("the part {} stands in section {}", part.number, section_number),
                                   "give it the section's number, or move it to where it belongs");
  made.related.push_back(
      {number_place(report, section.heading, section.number), fmt::format("section {} begins here", section_number)});
  // Either of the two numbers may be the wrong one.
  if (report.source->slice(where) == part.number)
    made.fix = diag::Fix{diag::Safety::unsafe, {{where, fmt::format("{}.{}", section_number, number->own)}}};
}

void check(const Report& report, const Review&, Findings& out) {
  for (const model::Section& section : report.sections) {
    const auto number = heading_number(section.number);
    if (!number || number->outer != 0) continue;
    for (const model::Part& part : section.parts) check_part(report, section, number->own, part, out);
  }
}

}  // namespace

extern constinit const Rule part_number = {
    .title = "A part with the number of another section",
    .why = "Mostly the part was pasted from the section whose number it bears, sometimes with its findings.",
    .source = "DESIGN 2.2; DOMAIN 5.8 (2.1 against its title)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
