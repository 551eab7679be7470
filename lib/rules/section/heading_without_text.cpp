#include "qar/rules/rule.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

«###»

### What went well

- Leaders visit lessons every week, and teachers say what they changed afterwards.

«##  ##»
)",
};
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

### ![Logo of the school](logo.png)

---
)",
};

void check(const Report& report, const Review&, Findings& out) {
  const auto& blocks = report.markdown.blocks;
  for (std::uint32_t i = 1; i < blocks.size(); ++i) {
    if (blocks[i].kind != syntax::BlockKind::heading || blocks[i].first_inline != blocks[i].end_inline) continue;
    diag::Diagnostic& made = out.add(blocks[i].where, "a heading without words", "give it a title, or take it out");
    made.fix = diag::Fix{diag::Safety::safe, {{blocks[i].where, ""}}};
  }
}

}  // namespace

extern constinit const Rule heading_without_text = {
    .title = "A heading without words",
    .why = "It ends the section before it, so that what follows belongs to none, and leaves a gap in the contents.",
    .source = "qar",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
