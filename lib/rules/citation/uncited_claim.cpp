#include <algorithm>

#include <fmt/format.h>

#include "qar/rules/rule.h"

namespace qar::rules::citation {
namespace {

constexpr std::string_view flagged[] = {
    // Once a draft cites, a claim without a citation was forgotten.
    R"(## Leadership at all levels

### What went well

- Leaders visit lessons every week. [@KT-01]
«- Governors ask about what they have read.»
)",
    // Before that, one line says how many there are.
    R"(## Leadership at all levels

### What went well

«- Leaders visit lessons every week.»
- Governors ask about what they have read.
)",
    // From agreement on each must have one.
    R"(---
qar: report/1
stage: agree
---
## Leadership at all levels

### What went well

«- Leaders visit lessons every week.»
«- Governors ask about what they have read.»
)",
};
// What introduces a part or a list is no claim; an area of excellence has a rule of its own.
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
stage: agree
---
## Leadership at all levels

Leaders chose these questions with the team.

Peer Evaluation Estimate: Effective

### What went well

Leaders and reviewers agreed on these strengths:

- Leaders visit lessons every week:
  - they look at books;
  - they ask pupils. [@KT-01; @LR-02]

## Area of Excellence: Early reading

### Evidence of impact

Pupils read well.
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  std::vector<const model::Claim*> uncited;
  for (const model::Claim& claim : report.claims)
    if (claim.part && claim.citations.empty() && !claim.text.empty()) uncited.push_back(&claim);
  if (uncited.empty()) return;
  const bool unfinished = review.stage < Stage::agree;
  if (unfinished && !review.cites_at_all()) {
    const std::string_view claims = uncited.size() == 1 ? "claim cites" : "claims cite";
    diag::Diagnostic& made = out.add(uncited.front()->where, fmt::format("{} {} no evidence yet", uncited.size(), claims),
                                     "add citations such as `[@KT-01]` before stage `agree`");
    made.severity = Severity::advice;
    return;
  }
  for (const model::Claim* claim : uncited) {
    diag::Diagnostic& made =
        out.add(claim->where, "this claim cites no evidence", "cite what was seen or heard, as `[@KT-01]`");
    if (unfinished) made.severity = std::max(made.severity, Severity::warning);
  }
}

}  // namespace

// The stages are treated here, not by `full_from`: a draft that cites is held to it, claim by claim, as a warning; one that
// does not cite yet gets one line of advice; from `agree` on each claim is an error.
extern constinit const Rule uncited_claim = {
    .title = "A claim without a citation",
    .why =
        "What cannot be traced to something seen or heard cannot be defended when the school asks. A draft that cites "
        "nothing yet is told once; "
        "one that cites is warned of each claim; from stage agree on each is an error.",
    .source = "DESIGN 2.2 (claims, stages); DOMAIN 2.3 (P:12)",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::citation
