#include <algorithm>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/headings.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(# Review report for Larkfield Primary School

«The team met on Monday and looked at the school's own evaluation first.»

## Context and character of the school

The school has 210 pupils.
)",
};
// A summary of the estimates and the standing statements may stand before the first section.
constexpr std::string_view accepted[] = {
    R"(# Review report for Larkfield Primary School

<!-- second draft -->

Overall Peer Evaluation Estimate: Effective

| Aspect | Estimate |
|---|---|
| Leadership at all levels | Leading |

It is a short record of three days of conversation between colleagues. It does not try to describe everything that the
school does.

## Context and character of the school

The school has 210 pupils.
)",
};

bool is_estimate_line(const Report& report, text::Span where) {
  return std::ranges::any_of(report.estimate_lines,
                             [&](const model::EstimateLine& line) { return where.contains(line.label.where.begin); });
}

bool is_statement(const Report& report, const profile::Profile& profile, std::uint32_t block) {
  const std::string words = text::fold_space(syntax::flatten(report.markdown, block).text);
  return std::ranges::any_of(profile.statements,
                             [&](const profile::Statement& each) { return text::fold_space(each.text) == words; });
}

void check(const Report& report, const Review& review, Findings& out) {
  const auto first =
      std::ranges::find_if(report.sections, [](const model::Section& section) { return section.spec != nullptr; });
  if (first == report.sections.end()) return;
  const auto& blocks = report.markdown.blocks;
  const std::uint32_t end = std::min(first->heading, report.sections.front().heading);
  for (std::uint32_t i = 1; i < end; i = blocks[i].next) {
    const syntax::BlockKind kind = blocks[i].kind;
    if (kind != syntax::BlockKind::paragraph && kind != syntax::BlockKind::list && kind != syntax::BlockKind::quote)
      continue;
    if (is_estimate_line(report, blocks[i].where) || is_statement(report, *review.profile, i)) continue;
    out.add(blocks[i].where, "this text stands before the first section", "move it into a section, or take it out");
    return;
  }
}

}  // namespace

extern constinit const Rule stray_text = {
    .title = "Text before the first section",
    .why = "It has no place in the report: it is in no section of the contents, and a rendered report may drop it.",
    .source = "DESIGN 2.2; qar",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
