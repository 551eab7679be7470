#include "qar/rules/rule.h"

namespace qar::rules::citation {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

### What went well

- Leaders visit lessons every week.

«[@KT-01; @LR-02]»

- Governors ask about what they have read.
«- [@KT-02]»
)",
};
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

### What went well

- Leaders visit lessons every week.
[@KT-01; @LR-02]

- Governors ask about what they have read.

  [@KT-02]
)",
};

void check(const Report& report, const Review&, Findings& out) {
  for (const model::Claim& claim : report.claims)
    if (claim.text.empty() && !claim.citations.empty())
      out.add(claim.where, "a citation stands alone, and belongs to no claim",
              "move it to the end of the claim that rests on it");
}

}  // namespace

extern constinit const Rule detached = {
    .title = "A citation that stands alone",
    .why = "It counts for no claim: the one above it is left without evidence, though somebody has found it.",
    .source = "DESIGN 2.2",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::citation
