#include <set>

#include "qar/rules/rule.h"

#include "rules/stated_estimates.h"

namespace qar::rules::estimate {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
estimates: {overall: Effective, leadership: Leading, provision: Effective, disadvantaged: Effective}
---

## Leadership at all levels

Peer Evaluation Estimate: Leading

«## Quality of provision and outcomes»

Lessons follow one plan from year to year.
)",
};
constexpr std::string_view accepted[] = {
    // A table that sums them up is as good, and so is the cover alone.
    R"(---
qar: report/1
profile: qar-2025
estimates: {overall: Effective, leadership: Leading, provision: Effective}
---

| Aspect | Estimate |
|---|---|
| Leadership at all levels | Leading |
| Quality of provision and outcomes | Effective |

## Leadership at all levels

## Quality of provision and outcomes
)",
    R"(---
qar: report/1
profile: qar-2025
estimates: {overall: Effective, leadership: Leading, provision: Effective}
---

## Leadership at all levels

## Quality of provision and outcomes
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  const profile::Profile& profile = *review.profile;
  std::set<std::string_view> stated;
  for (const model::EstimateLine& line : report.estimate_lines)
    if (const std::string_view aspect = aspect_of_line(line, report, profile); aspect != overall_aspect && !aspect.empty())
      stated.insert(aspect);
  if (stated.empty()) return;
  for (const model::Section& section : report.sections) {
    if (!section.spec || !section.spec->estimate || stated.contains(section.id()) ||
        !cover_position(report, profile, section.id()))
      continue;
    out.add(section.title.where, "the text gives the estimate of other sections, but not of this one",
            "add the line here, or leave it out everywhere")
        .related.push_back({cover_estimate(report, profile, section.id())->value.where, "on the cover"});
  }
}

}  // namespace

extern constinit const Rule line_missing = {
    .title = "The estimate stands in some sections only",
    .why = "Readers of the sections take the missing line for a missing estimate.",
    .source = "qar; DOMAIN 1.2 (summary of agreed estimates)",
    .severity = Severity::advice,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::estimate
