#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
---
qar: report/1
review: larkfield-2025-11
---
=== evidence/kt.yaml
qar: evidence/1
review: «oakmere-2025-10»
reviewer: {id: KT}
entries: []
)",
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries: []
=== evidence/mo.yaml
qar: evidence/1
review: «larkfield-2024-11»
reviewer: {id: MO}
entries: []
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
review: larkfield-2025-11
---
=== evidence/kt.yaml
qar: evidence/1
review: "larkfield-2025-11"
reviewer: {id: KT}
entries: []
)",
};

/// What every file is held against: the draft's id, else that of the first file that has one.
model::Field wanted_review(const Review& review) {
  if (review.report && review.report->cover.review) return review.report->cover.review;
  for (const EvidenceFile& file : review.evidence)
    if (file.review) return file.review;
  return std::nullopt;
}

void check(const Review& review, Findings& out) {
  const model::Field wanted = wanted_review(review);
  if (!wanted) return;
  const bool by_draft = review.report && review.report->cover.review;
  for (const EvidenceFile& file : review.evidence) {
    if (!file.review || text::trim(file.review->value) == text::trim(wanted->value)) continue;
    out.add(file.review->where,
            fmt::format("this file belongs to the review `{}`, not to `{}`", text::excerpt(file.review->value),
                        text::excerpt(wanted->value)),
            "move the file to its own review, or correct the id")
        .related.push_back({wanted->where, by_draft ? "the draft is of this review" : "the first file is of this review"});
  }
}

}  // namespace

extern constinit const Rule other_review = {
    .title = "Evidence of another review",
    .why =
        "A claim would rest on what was seen in another school. Mostly a file was copied from the last review and its head "
        "was kept.",
    .source = "DESIGN 2.1",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
