#include <fmt/format.h>

#include "qar/model/lock.h"
#include "qar/rules/rule.h"

namespace qar::rules::citation {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
## Leadership at all levels
### What went well
- Leaders visit lessons every week. [«@KT-01»]
=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - id: KT-01
    observed: Leaders described their plans.
=== review.lock
# qar lock 1
cite report.md 9bee8dfde4f4e21b KT-01 9317b5eafbda94c2
)",
};
// An entry that is only written otherwise says the same; and once a claim has changed, it is to be looked at as a whole.
constexpr std::string_view accepted[] = {
    R"(=== report.md
## Leadership at all levels
### What went well
- Leaders visit lessons
  every week. [@KT-01]
- Leaders visit lessons every day. [@KT-01]
=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - id: KT-01
    observed: |
      Leaders described
      their visits.
=== review.lock
# qar lock 1
cite report.md 9bee8dfde4f4e21b KT-01 9317b5eafbda94c2
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  if (!review.lock || review.evidence.empty()) return;
  const model::KnownCitations known(review.lock, report.source->path);
  if (known.empty()) return;
  for (const model::Claim& claim : report.claims) {
    if (claim.citations.empty()) continue;
    const std::string fingerprint = model::fingerprint_of(claim);
    for (const model::Citation& citation : claim.citations) {
      const EvidenceEntry* entry = review.entry(citation.id).entry;
      if (!entry || known.state(fingerprint, *entry) != model::KnownCitations::State::stale) continue;
      out.add(citation.where, fmt::format("`{}` has changed since this claim was held against it", citation.id),
              "read both, correct the claim if need be, then run `qar trace --accept`")
          .related.push_back({entry->id.where, fmt::format("`{}` as it is now", citation.id)});
    }
  }
}

}  // namespace

extern constinit const Rule stale = {
    .title = "A citation of an entry that has changed since",
    .why =
        "Reviewers correct their notes after the first draft is written. A claim that was true to a note may not be true to "
        "what the note says now. `qar trace --accept` writes down what each claim was held against.",
    .source = "qar",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::citation
