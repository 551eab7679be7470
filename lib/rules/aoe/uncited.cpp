#include <algorithm>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/areas.h"

namespace qar::rules::aoe {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
areas_of_excellence: [{title: «Early reading», category: Pupil Learning, status: accredited}]
---

## Area of Excellence: Early reading

### Evidence of impact

Pupils in Year 2 read aloud with expression and stop to correct themselves.
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
areas_of_excellence: [{title: Early reading, category: Pupil Learning, status: accredited}]
---

## Area of Excellence: Early reading

### Evidence of impact

Pupils in Year 2 read aloud with expression and stop to correct themselves. [@LR-14]

They borrow about two books a week.
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  // Of a draft without any citation one line says so already.
  if (review.stage < Stage::agree && !review.cites_at_all()) return;
  for (const model::AreaOfExcellence& area : report.cover.areas_of_excellence) {
    if (!needs_section(area, *review.profile)) continue;
    const auto place = place_of(area, report);
    if (!place) continue;
    const auto claims = claims_of(*place, report);
    if (claims.empty() || std::ranges::any_of(claims, [](const model::Claim* claim) { return !claim->citations.empty(); }))
      continue;
    out.add(title_or_area(area), fmt::format("no statement about {} cites any evidence", area_in_words(area)),
            "cite what was seen, as `[@KT-01]`, after at least one of them")
        .related.push_back({claims.front()->where, "the first statement"});
  }
}

}  // namespace

extern constinit const Rule uncited = {
    .title = "An area of excellence without evidence",
    .why =
        "Reviewers accredit what they have seen; without a citation nobody can tell afterwards what the accreditation "
        "rested on.",
    .source = "DESIGN 2.2; DOMAIN 1.5, 2.3 (P:12)",
    .severity = Severity::error,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::aoe
