#include <fmt/format.h>

#include "qar/rules/rule.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
dates: {from: 2025-11-10, to: 2025-11-12}
---
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - id: KT-01
    date: «2025-11-11»
    activity: pre-review analysis
    observed: The team read the self-evaluation and chose three lines of enquiry.
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
dates: {from: 2025-11-10, to: 2025-11-12}
---
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - id: KT-01
    date: 2025-11-10
    activity: pre-review analysis
    observed: The team read the self-evaluation and chose three lines of enquiry.
  - id: KT-02
    date: 2025-11-11
    activity: document review
    with: deputy headteacher
    observed: The plan for writing names a date for each step.
)",
};

void check(const EvidenceFile& file, const Review& review, Findings& out) {
  const auto first = review.first_day();
  const auto last = review.last_day();
  if (!first) return;
  for (const EvidenceEntry& entry : file.entries) {
    // A date outside the review is evidence/outside-review.
    if (!entry.is_pra() || !entry.date || entry.date->value <= *first || (last && entry.date->value > *last)) continue;
    out.add(entry.date->where, fmt::format("the pre-review analysis is dated after the first day, {}", first->spoken()),
            "check the date; reading documents later is a `document review`");
  }
}

}  // namespace

extern constinit const Rule pra_late = {
    .title = "A pre-review analysis after the first day",
    .why =
        "The analysis gives the lines of enquiry that the activities follow; later it is mostly a review of documents, or "
        "the day is wrong.",
    .source = "DOMAIN 2.2 (S2, P:14)",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
