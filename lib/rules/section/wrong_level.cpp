#include <algorithm>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/headings.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

### What went well

- Leaders visit lessons every week, and teachers say what they changed afterwards.

«##» Even better if…

- leaders shared what they saw with teaching assistants too.

«###» Quality of provision and outcomes
)",
    // All of them a level too high: one finding, one fix.
    R"(«#» Leadership at all levels

### What went well

# Quality of provision and outcomes
)",
    "«Leadership at all levels\n========================»\n\n## Quality of provision and outcomes\n",
};
constexpr std::string_view accepted[] = {
    R"(# Review report for Larkfield Primary School

## Leadership at all levels

### What went well

#### Middle leaders

- Subject leaders visit lessons every week.

Quality of provision and outcomes
---------------------------------

## Area of Excellence: Early reading

#### Evidence of impact
)",
};

struct Heading {
  std::uint32_t block = 0;
  std::uint8_t level = 0;
  std::string_view title;
};

/// What a level that is asked for is called.
struct Kind {
  std::uint8_t level = 0;
  std::string_view plural;
};

/// Rewrites a heading's marks; nothing where that is not mechanical.
std::vector<text::Edit> with_level(const Report& report, const Heading& heading, std::uint8_t level) {
  const text::Span where = report.markdown.block(heading.block).where;
  const std::string_view source = report.source->slice(where);
  const std::string marks(level, '#');
  if (source.starts_with('#')) return {{{where.file, where.begin, where.begin + heading.level}, marks}};
  // An underlined heading of one line.
  const std::size_t line_end = source.find_first_of("\r\n");
  if (line_end == std::string_view::npos ||
      source.find_first_of("=-", line_end) != source.find_first_not_of("\r\n \t", line_end))
    return {};
  return {{{where.file, where.begin, where.begin}, marks + " "},
          {{where.file, where.begin + static_cast<std::uint32_t>(line_end), where.end}, ""}};
}

text::Span marks_of(const Report& report, const Heading& heading) {
  text::Span where = report.markdown.block(heading.block).where;
  if (has_marks(report, heading.block)) where.end = where.begin + heading.level;
  return where;
}

void set_fix(diag::Diagnostic& made, std::vector<text::Edit> edits) {
  if (!edits.empty()) made.fix = diag::Fix{diag::Safety::safe, std::move(edits)};
}

void check_headings(const Report& report, const std::vector<Heading>& headings, Kind kind, Findings& out) {
  const auto is_right = [&](const Heading& heading) { return heading.level == kind.level; };
  if (std::ranges::all_of(headings, is_right)) return;
  const Heading& first = headings.front();
  const bool all_alike = std::ranges::all_of(headings, [&](const Heading& heading) { return heading.level == first.level; });
  if (headings.size() > 1 && all_alike) {
    diag::Diagnostic& made =
        out.add(marks_of(report, first), fmt::format("all {} stand at level {}", kind.plural, first.level),
                fmt::format("set them at level {}", kind.level));
    std::vector<text::Edit> edits;
    for (const Heading& heading : headings)
      for (text::Edit& edit : with_level(report, heading, kind.level)) edits.push_back(std::move(edit));
    set_fix(made, std::move(edits));
    return;
  }
  for (const Heading& heading : headings) {
    if (is_right(heading)) continue;
    diag::Diagnostic& made =
        out.add(marks_of(report, heading), fmt::format("{} stands at level {}", quoted(heading.title), heading.level),
                fmt::format("set it at level {}, as all {}", kind.level, kind.plural));
    set_fix(made, with_level(report, heading, kind.level));
  }
}

void check(const Report& report, const Review&, Findings& out) {
  constexpr Kind of_sections{2, "sections"};
  constexpr Kind of_parts{3, "parts"};
  std::vector<Heading> sections, parts;
  for (const model::Section& section : report.sections) {
    if (section.spec) sections.push_back({section.heading, section.level, section.title.value});
    for (const model::Part& part : section.parts) parts.push_back({part.heading, part.level, part.title.value});
  }
  if (!sections.empty()) check_headings(report, sections, of_sections, out);
  if (!parts.empty()) check_headings(report, parts, of_parts, out);
}

}  // namespace

extern constinit const Rule wrong_level = {
    .title = "A section or part at the wrong heading level",
    .why =
        "Contents, bookmarks and screen readers follow the levels; a section at a part's level disappears into the one "
        "before it.",
    .source = "DESIGN 2.2",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
