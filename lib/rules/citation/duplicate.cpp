#include <unordered_set>

#include <fmt/format.h>

#include "qar/rules/rule.h"

namespace qar::rules::citation {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

### What went well

- Leaders visit lessons every week. [@KT-01; @LR-02; «@KT-01»]
- Governors ask about what they have read, [@KT-02] and visit. [«@KT-02»]
)",
};
// Two claims may rest on one entry.
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

### What went well

- Leaders visit lessons every week. [@KT-01; @LR-02]
- Governors ask about what they have read. [@KT-01]
)",
};

void check(const Report& report, const Review&, Findings& out) {
  for (const model::Claim& claim : report.claims) {
    if (claim.citations.size() < 2) continue;
    std::unordered_set<std::string_view> seen;
    for (const model::Citation& citation : claim.citations)
      if (!seen.insert(citation.id).second)
        out.add(citation.where, fmt::format("this claim cites `{}` twice", citation.id),
                "take one out, or cite the entry that was meant");
  }
}

}  // namespace

extern constinit const Rule duplicate = {
    .title = "An entry that a claim cites twice",
    .why = "It counts once; mostly the second was to be another entry, and the claim seems to stand on more than it does.",
    .source = "DESIGN 2.3 (triangulation)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::citation
