#include "qar/rules/rule.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
«»qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries: []
=== evidence/mo.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: MO}
entries: []
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
---
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries: []
)",
};

void check(const Review& review, Findings& out) {
  // A file that was named by itself has no folder: whoever names it knows that the draft is not looked at.
  if (review.report || review.evidence.empty() || review.draft_folder.empty()) return;
  out.add(review.evidence.front().source->span(0, 0),
          "no draft stands beside this evidence, so only what evidence alone can show is checked",
          "put the draft into the folder above `evidence`");
}

}  // namespace

extern constinit const Rule no_draft = {
    .title = "Evidence without a draft",
    .why =
        "Whether claims stand on this evidence, and whether its dates and reviewers are right, can only be seen beside the "
        "draft.",
    .source = "DESIGN 2",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
