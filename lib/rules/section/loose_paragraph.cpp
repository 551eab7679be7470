#include "qar/rules/rule.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

### What went well

- Leaders visit lessons every week, and teachers say what they changed afterwards.
- Governors ask about what they have read.

«Teachers plan together every fortnight.»

### Even better if…
)",
};
// A line that introduces the list ends in a colon; a further paragraph of an item is indented; a part without a list is
// prose.
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

### What went well

Leaders and reviewers agreed on these strengths:

- Leaders visit lessons every week, and teachers say what they changed afterwards.

  They began this two years ago.
- Governors ask about what they have read.

### Even better if…

Leaders shared what they saw with teaching assistants too.

Teachers met across phases.
)",
};

bool is_item(const Report& report, const model::Claim& claim) {
  return report.markdown.block(claim.block).kind == syntax::BlockKind::item;
}

/// Claims [begin, end) of one part.
void check_part(const Report& report, std::size_t begin, std::size_t end, Findings& out) {
  std::size_t items = 0;
  for (std::size_t i = begin; i < end; ++i) items += is_item(report, report.claims[i]) ? 1U : 0U;
  if (items < 2 || items * 2 < end - begin) return;
  for (std::size_t i = begin; i < end; ++i)
    if (!is_item(report, report.claims[i]) && !report.claims[i].text.empty())
      out.add(report.claims[i].where, "this paragraph stands among bullets, and is read as a point of its own",
              "begin it with `- `, indent it if it belongs to the bullet before, or end it with a colon if it introduces "
              "the list");
}

void check(const Report& report, const Review&, Findings& out) {
  const auto same_part = [](const model::Claim& a, const model::Claim& b) {
    return a.section == b.section && a.part == b.part;
  };
  for (std::size_t begin = 0, end = 0; begin < report.claims.size(); begin = end) {
    for (end = begin + 1; end < report.claims.size() && same_part(report.claims[begin], report.claims[end]);) ++end;
    if (report.claims[begin].part) check_part(report, begin, end, out);
  }
}

}  // namespace

extern constinit const Rule loose_paragraph = {
    .title = "A paragraph among bullets",
    .why =
        "It counts as a finding that needs evidence of its own; mostly it is a bullet that lost its mark, or belongs to the "
        "one above it.",
    .source = "DESIGN 2.2; qar",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
