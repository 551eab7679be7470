#include <algorithm>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/headings.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Context and character of the school

The school has 210 pupils.

## Leadership at all levels

«»## Disadvantaged pupils

## Engagement and inclusion

## What additional support would the school like?
)",
    "«»The school has 210 pupils, and every class has its own garden.\n",
};
// Areas of Excellence are optional, and the closing text is added when the report is rendered.
constexpr std::string_view accepted[] = {
    R"(## Context and character of the school
## Leadership at all levels
## Quality of provision and outcomes
## Disadvantaged pupils
## Engagement and inclusion
## What additional support would the school like?
)",
};

/// Where the section should stand: before the first heading of one that the profile puts later, else at the end.
text::Span place_for(const Report& report, const profile::Profile& profile, std::size_t missing) {
  for (const model::Section& section : report.sections) {
    if (!section.spec || order_of(profile, *section.spec) <= missing) continue;
    const text::Span heading = report.markdown.block(section.heading).where;
    return {heading.file, heading.begin, heading.begin};
  }
  return {report.front.body.file, report.front.body.end, report.front.body.end};
}

void check_all_missing(const Report& report, const Review& review, Findings& out) {
  std::string titles;
  for (const profile::SectionSpec& spec : review.profile->sections)
    if (spec.required && !spec.rendered) titles += (titles.empty() ? "" : ", ") + quoted(spec.title);
  // The first line of text, after the empty ones that follow the front matter.
  const text::Span body = report.front.body;
  const std::size_t blank = report.source->slice(body).find_first_not_of(" \t\r\n");
  const std::uint32_t begin = blank == std::string_view::npos ? body.end : body.begin + static_cast<std::uint32_t>(blank);
  if (!titles.empty())
    out.add({body.file, begin, begin}, "the report has none of its sections",
            fmt::format("give it the sections {}", titles));
}

void check(const Report& report, const Review& review, Findings& out) {
  const auto named = [&](const profile::SectionSpec& spec) {
    return std::ranges::any_of(report.sections, [&](const model::Section& section) { return section.spec == &spec; });
  };
  std::vector<const profile::SectionSpec*> missing;
  for (const profile::SectionSpec& spec : review.profile->sections)
    if (spec.required && !spec.rendered && !named(spec)) missing.push_back(&spec);
  if (missing.empty()) return;
  const std::size_t all = missing.size();
  // A heading whose marks are missing, or whose title is misspelt, is said by its own rule.
  for (const UnmarkedHeading& unmarked : unmarked_headings(report, *review.profile))
    if (!unmarked.part) std::erase(missing, unmarked.section);
  const NearTitles near(*review.profile);
  constexpr int most_looked_at = 20;
  int looked_at = 0;
  for (const model::Section& section : report.sections)
    if (!section.spec && looked_at++ < most_looked_at) std::erase(missing, near.section(section.title.value));
  const bool any_section =
      std::ranges::any_of(report.sections, [](const model::Section& section) { return section.spec != nullptr; });
  if (!any_section && missing.size() == all) return check_all_missing(report, review, out);
  for (const profile::SectionSpec* spec : missing)
    out.add(place_for(report, *review.profile, order_of(*review.profile, *spec)),
            fmt::format("the section {} is missing", quoted(spec->title)),
            fmt::format("add it under a heading `## {}`", spec->title));
}

}  // namespace

extern constinit const Rule missing_section = {
    .title = "A required section that is not there",
    .why =
        "The school and its hub read every report in the same order of sections; one that is not there looks as if nobody "
        "had asked about it.",
    .source = "DESIGN 2.2, 2.3; DOMAIN 1.2, 1.3 (P:1, S3)",
    .severity = Severity::error,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
