#include <utility>

#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

namespace qar::rules::citation {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
## Leadership at all levels
### What went well
- Leaders visit lessons every week, so that teachers know what to improve. [@KT-01; «@KT-21»]
=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - id: KT-01
    observed: Leaders described their visits.
  - id: KT-12
    observed: Teachers named what they had changed.
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

/// `KT-14` for `KT-41`: two neighbouring figures in each other's place, if there is such an entry.
std::string_view with_figures_swapped(const Review& review, std::string_view id) {
  std::string swapped(id);
  for (std::size_t i = 0; i + 1 < swapped.size(); ++i) {
    std::swap(swapped[i], swapped[i + 1]);
    if (const EvidenceEntry* entry = review.entry(swapped).entry) return entry->id.value;
    std::swap(swapped[i], swapped[i + 1]);
  }
  return {};
}

/// The known id nearest to one that is not known; empty when none is near.
std::string_view nearest_id(const Review& review, std::string_view id) {
  if (const std::string_view swapped = with_figures_swapped(review, id); !swapped.empty()) return swapped;
  std::vector<std::string_view> known;
  for (const EvidenceFile& file : review.evidence)
    for (const EvidenceEntry& entry : file.entries)
      if (!entry.id.value.empty()) known.push_back(entry.id.value);
  return text::nearest(id, known);
}

class Check {
 public:
  Check(const Review& review, Findings& out) : review_(review), out_(out) {}

  void look_at(const model::Citation& citation) {
    if (review_.entry(citation.id).entry) return;
    const std::string_view near = searches_++ < most_searches ? nearest_id(review_, citation.id) : std::string_view();
    diag::Diagnostic& made =
        out_.add(citation.where, fmt::format("`{}` is not in the evidence", citation.id),
                 near.empty() ? "cite an entry that exists" : fmt::format("cite an entry that exists; `{}` is close", near));
    if (!near.empty()) made.related.push_back({review_.entry(near).entry->id.where, fmt::format("`{}` stands here", near)});
  }

 private:
  // A search goes through all entries; a draft of nothing but wrong ids must not take the square of their number.
  static constexpr int most_searches = 20;

  const Review& review_;
  Findings& out_;
  int searches_ = 0;
};

void check(const Report& report, const Review& review, Findings& out) {
  // Without any evidence at hand every citation would be unknown; evidence/none says that once.
  if (review.evidence.empty()) return;
  Check each(review, out);
  for (const model::Claim& claim : report.claims)
    for (const model::Citation& citation : claim.citations) each.look_at(citation);
  for (const model::Citation& citation : report.stray_citations) each.look_at(citation);
}

}  // namespace

extern constinit const Rule unknown_evidence = {
    .title = "A citation of an entry that does not exist",
    .why =
        "The claim seems to stand on something that was seen, and nobody can look it up. Mostly two figures have changed "
        "places.",
    .source = "DESIGN.md 2.2; DOMAIN.md 2.3 (evaluations rest on clear evidence)",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::citation
