#include <algorithm>
#include <vector>

#include "qar/rules/rule.h"

#include "rules/content_words.h"
#include "rules/folded_words.h"
#include "rules/running_text.h"

namespace qar::rules::consistency {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
previous:
  date: 2024-11
  ebis:
    - subject leaders beyond English and mathematics visited lessons more often, so that pupils gained from their advice
    - pupils edited their own writing daily, so that second drafts improved on the first
---

## Leadership at all levels

### Even better if…

«- subject leaders beyond English and mathematics visited lessons more often, so that pupils gained from their advice. [@KT-01]»

## Quality of provision and outcomes

### Even better if…

«- pupils edited their own writing daily, so that their second drafts improved on the first. [@KT-02]»
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
previous:
  date: 2024-11
  ebis: ["pupils edited their own writing daily, so that second drafts improved on the first"]
---

## Quality of provision and outcomes

### What went well

- Pupils edit their own writing daily, so that second drafts improve on the first.

### Even better if…

- pupils in Years 3 and 4 wrote at length in science, so that they built the stamina to sustain an argument.
)",
};

struct Earlier {
  const text::Spanned<std::string_view>* ebi = nullptr;
  std::vector<std::uint64_t> runs;
};

void check(const Report& report, const Review&, Findings& out) {
  if (!report.cover.previous || report.cover.previous->ebis.empty()) return;
  constexpr std::size_t most = 40, longest = 2000;  // no review has more
  std::vector<Earlier> earlier;
  for (const auto& ebi : report.cover.previous->ebis)
    if (earlier.size() < most) earlier.push_back({&ebi, shingles(std::string_view(ebi.value).substr(0, longest))});
  constexpr double alike = 0.5;
  constexpr std::size_t fewest_words = 5;
  for (const model::Claim& claim : report.claims) {
    if (claim_suggests(report, claim) != "development") continue;
    const std::vector<std::uint64_t> runs = shingles(claim.text);
    const auto same = std::ranges::find_if(earlier, [&](const Earlier& each) {
      if (runs.size() > 3 * each.runs.size() || each.runs.size() > 3 * runs.size()) return false;
      return same_words(each.ebi->value, claim.text, fewest_words) ||
             (runs.size() >= fewest_words && likeness(each.runs, runs) >= alike);
    });
    if (same == earlier.end()) continue;
    out.add(claim.where, "this EBI of the last review stands here again, word for word or nearly so",
            "say what the school has done since, and what is still to do")
        .related.push_back({same->ebi->where, "the EBI of the last review"});
  }
}

}  // namespace

extern constinit const Rule previous_ebi_repeated = {
    .title = "Last year's EBI again",
    .why =
        "A school that has worked on a point for a year learns nothing from reading it again; what has changed is the "
        "finding.",
    .source = "DESIGN 4; DOMAIN 5.8 (EBI copied from last year's report)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::consistency
