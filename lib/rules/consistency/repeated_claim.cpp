#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/headings.h"
#include "rules/mark_table.h"
#include "rules/running_text.h"

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
  constexpr std::uint32_t enough = 6;  // words
  const RunningText text(report);
  MarkTable known(report.claims.size());
  for (std::uint32_t i = 0; i < report.claims.size(); ++i) {
    const model::Claim& claim = report.claims[i];
    const WordRange words = claim_words(text, claim);
    if (words.size() < enough) continue;
    const auto first = known.seen(text.mark(words), i);
    if (!first || !text.same_words(words, claim_words(text, report.claims[*first]))) continue;
    const model::Claim& other = report.claims[*first];
    out.add(claim.where, fmt::format("the same words stand in {}", quoted(report.sections[other.section].title.value)),
            "keep the point where it belongs, and take it out of the other place")
        .related.push_back({other.where, "the first"});
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
