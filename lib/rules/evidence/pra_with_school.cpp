#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "../evidence_entries.h"
#include "../reviewer_words.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - id: KT-01
    activity: PRA
    with: «headteacher»
    observed: The headteacher presented the priorities of the year.
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - id: KT-01
    activity: pre-review analysis
    with: lead reviewer and MO
    observed: The team read the self-evaluation and chose three lines of enquiry.
=== evidence/mo.yaml
qar: evidence/1
reviewer: {id: MO}
entries: []
)",
};

void check(const EvidenceFile& file, const Review& review, Findings& out) {
  std::vector<std::string> ids;
  for (const EvidenceEntry& entry : file.entries) {
    if (!entry.with || !is_done_alone(*review.profile, entry)) continue;
    if (ids.empty()) ids = reviewer_ids(review);
    if (is_reviewers_only(entry.with->value, ids)) continue;
    out.add(entry.with->where,
            fmt::format("{} is done by the review team alone, and somebody else took part here", entry.activity->value),
            "name the activity that it was, such as `leader meeting`, or take `with` away");
  }
}

}  // namespace

extern constinit const Rule pra_with_school = {
    .title = "A pre-review analysis together with the school",
    .why =
        "The review team makes this analysis by itself, before the school takes part; with a member of the school it was "
        "some other activity.",
    .source = "DOMAIN 2.1, 2.2 (S2)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
