#include <algorithm>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "../cited_entries.h"

namespace qar::rules::citation {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
stage: agree
---
## Leadership at all levels
### What went well
«- Leaders visit lessons every week, so that teachers know what to improve. [@KT-01]»
«- Governors ask about what they have read. [@KT-02; @KT-02]»
- Teachers plan together every fortnight. [@KT-01; @KT-02]
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - id: KT-01
  - id: KT-02
)",
};
// Sections without an estimate are told of what the school does; a claim without any known entry has other findings.
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
stage: agree
---
## Leadership at all levels
### What went well
- Leaders visit lessons every week, so that teachers know what to improve. [@KT-01; @KT-02]
- Governors ask about what they have read. [@KT-09]
## Engagement and inclusion
### What went well
- Pupils join in at lunchtime. [@KT-02]
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - id: KT-01
  - id: KT-02
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  const auto wanted = static_cast<std::size_t>(std::max(review.profile->thresholds.entries_per_claim, 0));
  if (review.evidence.empty()) return;
  for (const model::Claim& claim : report.claims) {
    if (!claim.part || !rests_on_evidence(report.sections[claim.section])) continue;
    const std::vector<const EvidenceEntry*> entries = cited_entries(claim, review);
    if (entries.empty() || entries.size() >= wanted) continue;
    const std::string only = entries.size() == 1 ? fmt::format("`{}` alone", entries.front()->id.value)
                                                 : fmt::format("{} entries", entries.size());
    out.add(claim.where, fmt::format("this claim rests on {}", only),
            "cite what confirms it, or word it as a single observation");
  }
}

}  // namespace

extern constinit const Rule few_entries = {
    .title = "A claim that rests on too little",
    .why =
        "One observation may be chance. What is seen twice, or seen and heard, is what a team can agree on and a school can "
        "use. The profile says how many entries a claim should have.",
    .source = "DESIGN 2.3 (thresholds); DOMAIN 2.3 (triangulated, P:19)",
    .severity = Severity::advice,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::citation
