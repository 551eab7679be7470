#include <map>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/headings.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

### What went well

- Leaders visit lessons every week, and teachers say what they changed afterwards.

## «Leadership»

### Even better if…

- leaders shared what they saw with teaching assistants too.
)",
};
// An Area of Excellence may be repeated, and titles that begin alike are not the same.
constexpr std::string_view accepted[] = {
    R"(## Quality of provision and outcomes

## Quality of provision and outcomes for disadvantaged pupils and pupils with additional needs

## Area of Excellence: Early reading

## Area of Excellence: Music
)",
};

void check(const Report& report, const Review&, Findings& out) {
  std::map<const profile::SectionSpec*, const model::Section*> first;
  for (const model::Section& section : report.sections) {
    if (!section.spec || section.spec->repeatable) continue;
    const auto [known, is_new] = first.try_emplace(section.spec, &section);
    if (is_new) continue;
    diag::Diagnostic& made =
        out.add(title_place(report, section), fmt::format("{} stands here a second time", quoted(section.spec->title)),
                "join the two, or mend the heading if another section begins here");
    made.related.push_back({title_place(report, *known->second), "the first one"});
  }
}

}  // namespace

extern constinit const Rule duplicate_section = {
    .title = "A section that stands twice",
    .why =
        "Two versions of one section are mostly two drafts pasted together: a reader cannot tell which of them was agreed.",
    .source = "DESIGN 2.2; DOMAIN 5.8",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
