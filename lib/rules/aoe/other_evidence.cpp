#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/areas.h"

namespace qar::rules::aoe {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
review: larkfield-2025-11
areas_of_excellence: [{title: «Early reading», category: Pupil Learning, status: accredited}]
---

## Area of Excellence: Early reading

Pupils in Year 2 read aloud with expression and stop to correct themselves. [@KT-01]
=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - {id: KT-01, aspect: provision, observed: Pupils read aloud to a partner.}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
review: larkfield-2025-11
areas_of_excellence: [{title: Early reading, category: Pupil Learning, status: accredited}]
---

## Area of Excellence: Early reading

Pupils in Year 2 read aloud with expression. [@KT-01; @KT-02]
=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - {id: KT-01, aspect: provision, observed: Pupils read aloud to a partner.}
  - {id: KT-02, aspect: [provision, aoe], observed: Pupils chose books by authors whom they know.}
)",
};

/// What the citations of some claims stand on.
struct Cited {
  std::size_t known = 0;    ///< entries that exist
  std::size_t of_area = 0;  ///< of these, those with the aspect
};

Cited count(const std::vector<const model::Claim*>& claims, const Review& review) {
  Cited cited;
  for (const model::Claim* claim : claims) {
    for (const model::Citation& citation : claim->citations) {
      const EvidenceEntry* entry = review.entry(citation.id).entry;
      if (!entry || entry->aspects.empty()) continue;
      ++cited.known;
      if (entry->has_aspect("aoe")) ++cited.of_area;
    }
  }
  return cited;
}

void check(const Report& report, const Review& review, Findings& out) {
  if (review.evidence.empty()) return;
  for (const model::AreaOfExcellence& area : report.cover.areas_of_excellence) {
    if (!needs_section(area, *review.profile)) continue;
    const auto place = place_of(area, report);
    if (!place) continue;
    const Cited cited = count(claims_of(*place, report), review);
    if (cited.known == 0 || cited.of_area > 0) continue;
    out.add(title_or_area(area), fmt::format("all evidence cited for {} was noted on other aspects", area_in_words(area)),
            "add `aoe` to the aspects of the entries that bear on it, or cite others")
        .related.push_back({place->heading, "the section"});
  }
}

}  // namespace

extern constinit const Rule other_evidence = {
    .title = "An area of excellence on evidence about other things",
    .why = "An area is visited in its own right; evidence that only happens to fit may not bear the accreditation.",
    .source = "DESIGN 2.2 (aspect: aoe); DOMAIN 1.5",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::aoe
