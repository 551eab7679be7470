#include <algorithm>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/headings.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

### «What went well»

Leaders visit lessons every week, and teachers say what they changed afterwards. Governors ask about what they have read.

Teachers plan together every fortnight.

### Even better if…

Leaders shared what they saw with teaching assistants too.
)",
};
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

### What went well

Leaders and reviewers agreed on these strengths:

- Leaders visit lessons every week, and teachers say what they changed afterwards.

### Even better if…
)",
};

/// A part that has claims: whether one of them is a list item.
struct PartClaims {
  const model::Part* part = nullptr;
  bool item = false;
};

void check(const Report& report, const Review&, Findings& out) {
  std::vector<PartClaims> parts;
  const model::Part* at = nullptr;
  for (const model::Claim& claim : report.claims) {
    if (!claim.part) continue;
    const model::Part* part = &report.sections[claim.section].parts[*claim.part];
    if (part != at) parts.push_back({part, false});
    at = part;
    if (report.markdown.block(claim.block).kind == syntax::BlockKind::item) parts.back().item = true;
  }
  std::erase_if(parts, [](const PartClaims& each) { return each.item; });
  if (parts.empty()) return;
  diag::Diagnostic& made = out.add(title_place(report, *parts.front().part),
                                   fmt::format("{} is written as running text", quoted(parts.front().part->title.value)),
                                   "make a list of it, one point to an item");
  for (std::size_t i = 1; i < parts.size(); ++i)
    made.related.push_back({title_place(report, *parts[i].part), "this part too"});
}

}  // namespace

extern constinit const Rule prose_part = {
    .title = "A part written as running text",
    .why =
        "Points in a list can be agreed, counted and traced to evidence one by one; in a paragraph they hide behind each "
        "other.",
    .source = "DESIGN 2.2; DOMAIN 4",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
