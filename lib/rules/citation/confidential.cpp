#include <fmt/format.h>

#include "qar/rules/rule.h"

namespace qar::rules::citation {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
---
qar: report/1
stage: agree
---
## Leadership at all levels
### What went well
- Leaders visit lessons every week, so that teachers know what to improve. [@KT-01; «@KT-02»]
=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - id: KT-01
  - id: KT-02
    confidential: yes
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
stage: agree
---
## Leadership at all levels
### What went well
- Leaders visit lessons every week, so that teachers know what to improve. [@KT-01]
=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - id: KT-01
    confidential: no
  - id: KT-02
    confidential: yes
)",
};

void look_at(const std::vector<model::Citation>& citations, const Review& review, Findings& out) {
  for (const model::Citation& citation : citations) {
    const EvidenceEntry* entry = review.entry(citation.id).entry;
    if (!entry || !entry->is_confidential()) continue;
    out.add(citation.where, fmt::format("`{}` is confidential, and the school will read what rests on it", citation.id),
            "cite another entry, or take out what this one alone says")
        .related.push_back({entry->confidential->where, fmt::format("`{}` is marked here", citation.id)});
  }
}

void check(const Report& report, const Review& review, Findings& out) {
  for (const model::Claim& claim : report.claims) look_at(claim.citations, review, out);
  look_at(report.stray_citations, review, out);
}

}  // namespace

extern constinit const Rule confidential = {
    .title = "A citation of a confidential entry",
    .why =
        "What was said in confidence stands in no edition but the team's own; whoever reads the claim together with the "
        "timetable may know who said it.",
    .source = "DESIGN 2.1, 2.2 (stages); DOMAIN 2.3 (confidentiality)",
    .severity = Severity::error,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::citation
