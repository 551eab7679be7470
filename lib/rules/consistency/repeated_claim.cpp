#include <unordered_map>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/folded_words.h"
#include "rules/headings.h"

namespace qar::rules::consistency {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

### What went well

- Leaders visit lessons every week, and teachers say what they changed afterwards. [@KT-01]
- Governors ask about what they have read.

## Quality of provision and outcomes

### What went well

«- Leaders visit lessons every week, and teachers say what they changed afterwards. [@LR-02]»
)",
};
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

### What went well

- Leaders visit lessons every week, and teachers say what they changed afterwards. [@KT-01]

### Even better if…

- leaders visited lessons every week, so that teachers said what they changed. [@LR-02]

## Quality of provision and outcomes

### What went well

- Pupils read daily. [@LR-02]

### Even better if…

- Pupils read daily. [@LR-02]
)",
};

void check(const Report& report, const Review&, Findings& out) {
  constexpr std::size_t enough = 6;  // words
  std::unordered_map<std::uint64_t, const model::Claim*> known;
  for (const model::Claim& claim : report.claims) {
    if (claim.text.size() < enough * 3) continue;
    const auto [first, fresh] = known.emplace(mark_of_all(claim.text), &claim);
    if (fresh || !same_words(first->second->text, claim.text, enough)) continue;
    out.add(claim.where,
            fmt::format("the same words stand in {}", quoted(report.sections[first->second->section].title.value)),
            "keep the point where it belongs, and take it out of the other place")
        .related.push_back({first->second->where, "the first"});
  }
}

}  // namespace

extern constinit const Rule repeated_claim = {
    .title = "The same claim twice",
    .why =
        "A point that stands in two sections is counted twice, by readers and by a synthesis; mostly it was copied and "
        "left.",
    .source = "DESIGN 4 (duplicate claims); DOMAIN 5.8 (same bullet twice)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::consistency
