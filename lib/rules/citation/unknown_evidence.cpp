#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

namespace qar::rules::citation {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
## Leadership at all levels
### What went well
- Leaders visit lessons every week, so that teachers know what to improve. [@KT-01; «@KT-10»]
=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - id: KT-01
    observed: Leaders described their visits.
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
## Leadership at all levels
### What went well
- Leaders visit lessons every week, so that teachers know what to improve. [@KT-01]
=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - id: KT-01
    observed: Leaders described their visits.
)",
};

/// The known id nearest to one that is not known; empty when none is near.
std::string_view nearest_id(const Review& review, std::string_view id) {
  std::vector<std::string_view> known;
  for (const EvidenceFile& file : review.evidence)
    for (const EvidenceEntry& entry : file.entries)
      if (!entry.id.value.empty()) known.push_back(entry.id.value);
  return text::nearest(id, known);
}

void check_citation(const model::Citation& citation, const Review& review, Findings& out) {
  if (review.entry(citation.id).entry) return;
  const std::string_view near = nearest_id(review, citation.id);
  diag::Diagnostic& made = out.add(citation.where, fmt::format("`{}` is not in the evidence", citation.id),
                                   near.empty() ? "cite an entry that exists" : fmt::format("cite an entry that exists; `{}` is close", near));
  if (!near.empty()) made.related.push_back({review.entry(near).entry->id.where, fmt::format("`{}` stands here", near)});
}

void check(const Report& report, const Review& review, Findings& out) {
  // Without any evidence at hand every citation would be unknown; evidence/none says that once.
  if (review.evidence.empty()) return;
  for (const model::Claim& claim : report.claims)
    for (const model::Citation& citation : claim.citations) check_citation(citation, review, out);
  for (const model::Citation& citation : report.stray_citations) check_citation(citation, review, out);
}

}  // namespace

extern constinit const Rule unknown_evidence = {
    .title = "A citation of an entry that does not exist",
    .why = "The claim seems to stand on something that was seen, and nobody can look it up. Mostly two figures have changed places.",
    .source = "DESIGN.md 2.2; DOMAIN.md 2.3 (evaluations rest on clear evidence)",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::citation
