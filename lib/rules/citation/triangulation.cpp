#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

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
«### What went well»
- Leaders visit lessons every week, so that teachers know what to improve. [@KT-01]
- Governors ask about what they have read. [@KT-02]
«### Even better if…»
- leaders shared what they saw with teaching assistants too. [@KT-01; @LR-01]
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, activity: leader meeting}
  - {id: KT-02, activity: governor meeting}
=== evidence/lr.yaml
qar: evidence/1
reviewer: {id: LR}
entries:
  - {id: LR-01, activity: leader meeting}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
stage: agree
---
## Leadership at all levels
### What went well
- Leaders visit lessons every week, so that teachers know what to improve. [@KT-01]
- Governors ask about what they have read. [@LR-01]
### Even better if…
- leaders shared what they saw with teaching assistants too.
## Engagement and inclusion
### What went well
- Pupils join in at lunchtime. [@KT-01]
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, activity: leader meeting}
=== evidence/lr.yaml
qar: evidence/1
reviewer: {id: LR}
entries:
  - {id: LR-01, activity: governor meeting}
)",
};

struct Sources {
  std::set<std::string_view> reviewers, activities;
  bool unclear = false;  ///< some entry does not say who or what; that has findings of its own
};

Sources sources_of(const PartClaims& part, const Review& review) {
  Sources found;
  for (const model::Claim* claim : part.claims) {
    for (const EvidenceEntry* entry : cited_entries(*claim, review)) {
      if (!entry->reviewer.empty()) found.reviewers.insert(entry->reviewer);
      if (entry->activity) found.activities.insert(entry->activity->value);
      if (entry->reviewer.empty() || !entry->activity) found.unclear = true;
    }
  }
  return found;
}

void check(const Report& report, const Review& review, Findings& out) {
  const profile::Thresholds& wanted = review.profile->thresholds;
  if (review.evidence.empty()) return;
  for (const PartClaims& part : parts_with_claims(report)) {
    if (!rests_on_evidence(*part.section)) continue;
    const Sources found = sources_of(part, review);
    if (found.unclear || found.reviewers.empty()) continue;
    std::vector<std::string> lacking;
    if (static_cast<int>(found.reviewers.size()) < wanted.reviewers_per_part)
      lacking.push_back(found.reviewers.size() == 1 ? fmt::format("one reviewer, {}", *found.reviewers.begin())
                                                    : fmt::format("{} reviewers", found.reviewers.size()));
    if (static_cast<int>(found.activities.size()) < wanted.activities_per_part)
      lacking.push_back(found.activities.size() == 1 ? fmt::format("one kind of activity, {}", *found.activities.begin())
                                                     : fmt::format("{} kinds of activity", found.activities.size()));
    if (lacking.empty()) continue;
    const std::vector<std::string_view> names(lacking.begin(), lacking.end());
    out.add(part.part->title.where,
            fmt::format("all that “{}” cites is of {}", part.part->title.value, text::one_of(names, "and")),
            "look for what others saw, or how else it was seen");
  }
}

}  // namespace

extern constinit const Rule triangulation = {
    .title = "A part that rests on one reviewer or one kind of activity",
    .why =
        "A peer review triangulates: what one person saw is held against what another saw, and what was said against what "
        "stands in books. The profile says how many reviewers and kinds of activity a part should rest on.",
    .source = "DESIGN 2.3 (thresholds); DOMAIN 2.3 (triangulated, P:19)",
    .severity = Severity::advice,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::citation
