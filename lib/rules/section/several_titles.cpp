#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/headings.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(# Review report for Larkfield Primary School

# «November 2025»

## Leadership at all levels
)",
};
// A section at level 1 stands at the wrong level; it is no second title.
constexpr std::string_view accepted[] = {
    R"(# Review report for Larkfield Primary School

# Leadership at all levels

## Quality of provision and outcomes
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  if (!report.title) return;
  for (const model::Section& section : report.sections) {
    if (section.spec || section.level != 1 || section.title.value.empty() ||
        review.profile->part_titled(section.title.value))
      continue;
    diag::Diagnostic& made =
        out.add(title_place(report, section), fmt::format("{} is a second title", quoted(section.title.value)),
                "keep one heading of level 1, and make this one text or a heading of level 3");
    made.related.push_back({report.title->where, "the first one"});
  }
}

}  // namespace

extern constinit const Rule several_titles = {
    .title = "More than one title",
    .why = "A report has one title; what stands under a second one is in no section.",
    .source = "DESIGN 2.2",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
