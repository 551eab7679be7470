#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/areas.h"
#include "rules/content_words.h"
#include "rules/name_fold.h"

namespace qar::rules::aoe {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
areas_of_excellence: [{title: Early reading and phonics, category: Pupil Learning, status: accredited}]
---

## Quality of provision and outcomes

### Even better if…

«- teachers taught phonics at the same pace in both classes, so that early readers were all reading by Christmas.»
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
areas_of_excellence: [{title: Early reading and phonics, category: Pupil Learning, status: accredited}]
---

## Quality of provision and outcomes

### What went well

- Phonics is taught early, so that pupils enjoy reading by Christmas.

### Even better if…

- pupils read more widely, so that reading enriched their writing in other subjects.
)",
};

bool is_development(const model::Claim& claim, const Report& report) {
  if (!claim.part) return false;
  const profile::PartSpec* part = report.sections[claim.section].parts[*claim.part].spec;
  return part && part->suggests == "development";
}

/// The words of the title that a claim has too, in the order of the title.
std::vector<std::string> shared_words(const std::vector<std::string>& title, const model::Claim& claim) {
  std::vector<bool> stands(title.size());
  const std::string folded = fold_name(claim.text);
  for (const std::string_view word : text::split(folded, ' ')) {
    const auto found = std::ranges::find(title, singular(word));
    if (found != title.end()) stands[static_cast<std::size_t>(found - title.begin())] = true;
  }
  std::vector<std::string> shared;
  for (std::size_t i = 0; i < title.size(); ++i)
    if (stands[i]) shared.push_back(title[i]);
  return shared;
}

void check(const Report& report, const Review& review, Findings& out) {
  constexpr std::size_t enough = 2;
  for (const model::AreaOfExcellence& area : report.cover.areas_of_excellence) {
    if (!area.title || !needs_section(area, *review.profile)) continue;
    const std::vector<std::string> title = content_words(area.title->value);
    if (title.size() < enough) continue;
    for (const model::Claim& claim : report.claims) {
      if (!is_development(claim, report)) continue;
      const std::vector<std::string> shared = shared_words(title, claim);
      if (shared.size() < enough) continue;
      out.add(claim.where,
              fmt::format("this is to be improved in what {} is accredited or proposed for (“{}”, “{}”)",
                          area_in_words(area), shared[0], shared[1]),
              "make sure that the two can stand beside each other")
          .related.push_back({area.title->where, "the area of excellence"});
    }
  }
}

}  // namespace

extern constinit const Rule ebi_on_theme = {
    .title = "An EBI on the theme of an area of excellence",
    .why =
        "What the school is held up for cannot well be what it is asked to improve; where both are true, the report should "
        "say how.",
    .source = "DESIGN 4; DOMAIN 5.8",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::aoe
