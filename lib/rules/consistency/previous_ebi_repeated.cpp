#include <algorithm>
#include <vector>

#include "qar/rules/rule.h"

#include "rules/content_words.h"
#include "rules/folded_words.h"
#include "rules/previous_ebis.h"
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
    R"(=== report.md
---
qar: report/1
previous: {report: earlier/report.md}
---

## Leadership at all levels

### Even better if…

«- Subject leaders beyond English and mathematics visited lessons more often so that pupils gained from their advice. [@KT-01]»
- leaders looked at books from geography beside those from history, so that pupils wrote at similar length in both.
=== earlier/report.md
---
qar: report/1
dates: {from: 2024-11-11, to: 2024-11-13}
---

## Leadership at all levels

### What went well

- Leaders looked at books from geography beside those from history, so that pupils wrote at similar length in both.

### Even better if…

- subject leaders beyond English and mathematics visited lessons more often, so that pupils gained from their advice. [@LR-09]
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
  PreviousEbi ebi;
  std::vector<std::uint64_t> runs;
};

void check(const Report& report, const Review& review, Findings& out) {
  std::vector<Earlier> earlier;
  for (PreviousEbi& ebi : previous_ebis(report, review)) {
    std::vector<std::uint64_t> runs = shingles(ebi.text);
    earlier.push_back({std::move(ebi), std::move(runs)});
  }
  if (earlier.empty()) return;
  constexpr double alike = 0.5;
  constexpr std::size_t fewest_words = 5;
  for (const model::Claim& claim : report.claims) {
    if (claim_suggests(report, claim) != "development") continue;
    const std::vector<std::uint64_t> runs = shingles(claim.text);
    const auto same = std::ranges::find_if(earlier, [&](const Earlier& each) {
      if (runs.size() > 3 * each.runs.size() || each.runs.size() > 3 * runs.size()) return false;
      return same_words(each.ebi.text, claim.text, fewest_words) ||
             (runs.size() >= fewest_words && likeness(each.runs, runs) >= alike);
    });
    if (same == earlier.end()) continue;
    out.add(claim.where, "this EBI of the last review stands here again, word for word or nearly so",
            "say what the school has done since, and what is still to do")
        .related.push_back({same->ebi.where, "the EBI of the last review"});
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
