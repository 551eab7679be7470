#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "qar/rules/rule.h"

namespace qar::rules::citation {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
## Leadership at all levels
### Even better if…
- leaders shared what they saw with teaching assistants too. [«@KT-01; @KT-02»]
=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - id: KT-01
    suggests: strength
  - id: KT-02
    suggests: strength
)",
};
// One entry that does not oppose the claim is enough, and so is one that says neither.
constexpr std::string_view accepted[] = {
    R"(=== report.md
## Leadership at all levels
### What went well
- Leaders visit lessons every week, so that teachers know what to improve. [@KT-02; @KT-03]
### Even better if…
- leaders shared what they saw with teaching assistants too. [@KT-01; @KT-02]
- teachers met across phases. [@KT-01; @KT-04; @KT-09]
=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - id: KT-01
    suggests: strength
  - id: KT-02
    suggests: development
  - id: KT-03
    suggests: both
  - id: KT-04
    suggests: neutral
)",
};

using model::Direction;

/// What evidence that opposes a part suggests: a part about strengths is opposed by points for development.
std::optional<Direction> opposite_of(const model::Part& part) {
  if (!part.spec) return std::nullopt;
  if (part.spec->suggests == "strength") return Direction::development;
  if (part.spec->suggests == "development") return Direction::strength;
  return std::nullopt;
}

/// The entries that a claim cites and that are known; nothing if one of them does not oppose it.
std::vector<const EvidenceEntry*> opposing(const model::Claim& claim, Direction against, const Review& review) {
  std::vector<const EvidenceEntry*> entries;
  for (const model::Citation& citation : claim.citations) {
    const EvidenceEntry* entry = review.entry(citation.id).entry;
    if (!entry) continue;
    if (!entry->suggests || entry->suggests->value != against) return {};
    entries.push_back(entry);
  }
  return entries;
}

void check(const Report& report, const Review& review, Findings& out) {
  if (review.evidence.empty()) return;
  for (const model::Claim& claim : report.claims) {
    if (!claim.part || claim.citations.empty()) continue;
    const model::Part& part = report.sections[claim.section].parts[*claim.part];
    const auto against = opposite_of(part);
    if (!against) continue;
    const std::vector<const EvidenceEntry*> entries = opposing(claim, *against, review);
    if (entries.empty()) continue;
    text::Span where = claim.citations.front().where;
    where.end = std::max(where.end, claim.citations.back().where.end);
    diag::Diagnostic& made = out.add(where,
                                     fmt::format("all that is cited here suggests a {}, and the claim stands under “{}”",
                                                 model::name(*against), part.title.value),
                                     "cite the entries that were meant, or move the claim");
    for (const EvidenceEntry* entry : entries)
      made.related.push_back({entry->suggests->where, fmt::format("`{}` suggests this", entry->id.value)});
  }
}

}  // namespace

extern constinit const Rule wrong_direction = {
    .title = "Evidence that says the opposite",
    .why =
        "A point for development that rests on strengths alone, or the reverse, falls apart as soon as the school asks to "
        "see what it rests on.",
    .source = "DESIGN 2.3 (only where all cited entries oppose the claim); DOMAIN 2.3",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::citation
