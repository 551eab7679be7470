#include <algorithm>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/headings.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## «Leadership at all levels»

### What went well

- Leaders visit lessons every week, and teachers say what they changed afterwards.

## Quality of provision and outcomes
)",
};
// A section of which only the heading stands is empty, and that is said once.
constexpr std::string_view accepted[] = {
    R"(## Context and character of the school

The school has 210 pupils.

## Leadership at all levels

### WWW

- Leaders visit lessons every week, and teachers say what they changed afterwards.

### EBI

- leaders shared what they saw with teaching assistants too.

## Quality of provision and outcomes
)",
};

void check_section(const Report& report, const model::Section& section, const profile::Profile& profile,
                   const std::vector<UnmarkedHeading>& unmarked, Findings& out) {
  for (const std::string& id : section.spec->parts) {
    const auto is_it = [&](const model::Part& part) { return part.spec && part.spec->id == id; };
    if (std::ranges::any_of(section.parts, is_it)) continue;
    const auto stands_unmarked = [&](const UnmarkedHeading& each) {
      return each.part && each.part->id == id && each.within == section.heading;
    };
    const profile::PartSpec* part = profile.part(id);
    if (!part || std::ranges::any_of(unmarked, stands_unmarked)) continue;
    out.add(title_place(report, section), fmt::format("{} has no part {}", quoted(section.title.value), quoted(part->title)),
            fmt::format("add it under a heading `### {}`", part->title));
  }
}

void check(const Report& report, const Review& review, Findings& out) {
  const auto lacks_a_part = [&](const model::Section& section) {
    return section.spec && section.parts.size() < section.spec->parts.size() && !is_empty(report, section);
  };
  if (std::ranges::none_of(report.sections, lacks_a_part)) return;
  const std::vector<UnmarkedHeading> unmarked = unmarked_headings(report, *review.profile);
  for (const model::Section& section : report.sections)
    if (lacks_a_part(section)) check_section(report, section, *review.profile, unmarked, out);
}

}  // namespace

extern constinit const Rule missing_part = {
    .title = "A section that lacks one of its parts",
    .why =
        "Every aspect says both what went well and what would make it even better; with one of them missing, the school "
        "cannot tell "
        "whether there was nothing to say.",
    .source = "DESIGN 2.2; DOMAIN 1.2 (P:8, P:9)",
    .severity = Severity::error,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
