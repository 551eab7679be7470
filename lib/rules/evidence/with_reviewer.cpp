#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "../evidence_entries.h"
#include "../reviewer_words.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
---
qar: report/1
team: {lead: LR, reviewers: [KT, MO]}
---
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - id: KT-02
    activity: lesson visit
    with: «MO»
    observed: Pupils used number lines and explained their answers.
  - id: KT-03
    activity: learning walk
    with: «the lead reviewer»
    observed: All classes began with a short review of last week.
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
team: {lead: LR, reviewers: [KT, MO]}
---
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - id: KT-02
    activity: lesson visit
    with: headteacher and MO
    observed: Pupils used number lines and explained their answers.
  - id: KT-03
    activity: learning walk
    with: lead practitioner
    observed: All classes began with a short review of last week.
)",
};

void check(const EvidenceFile& file, const Review& review, Findings& out) {
  const std::vector<std::string> ids = reviewer_ids(review);
  for (const EvidenceEntry& entry : file.entries) {
    if (!entry.with || is_done_alone(*review.profile, entry) || !is_reviewers_only(entry.with->value, ids)) continue;
    out.add(entry.with->where, fmt::format("{} names only reviewers beside the reviewer", name_of(entry)),
            "name the post of the member of the school who took part");
  }
}

}  // namespace

extern constinit const Rule with_reviewer = {
    .title = "Another reviewer in the place of the school",
    .why =
        "Two reviewers side by side are still only the review team; what counts is that a member of the school saw the "
        "same.",
    .source = "DOMAIN 2.1 (S2); DESIGN 2.1",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
