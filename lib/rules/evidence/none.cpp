#include "qar/rules/rule.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(«»---
qar: report/1
review: larkfield-2025-11
---

## Leadership at all levels
### What went well
- Leaders visit lessons every week. [@KT-01]
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
review: larkfield-2025-11
evidence: [team-notes]
---
=== team-notes/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - {id: KT-01, observed: Leaders described their visits.}
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  if (!review.evidence_wanted || !review.evidence.empty()) return;
  // Named evidence that is not there is cover/missing-evidence; what is left is a folder without any.
  const auto& named = report.cover.evidence;
  out.add(named.empty() ? report.source->span(0, 0) : named.front().where, "no evidence was found for this draft",
          "put the reviewers' files into the folder `evidence` beside it, or name them under `evidence:`");
}

}  // namespace

extern constinit const Rule none = {
    .title = "A draft without any evidence",
    .why = "The claims of a review rest on what reviewers saw and heard; without the files nobody can look it up.",
    .source = "DESIGN 2; DOMAIN 2.3 (evaluations rest on clear evidence)",
    .severity = Severity::warning,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
