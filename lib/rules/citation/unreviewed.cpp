#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "qar/model/lock.h"
#include "qar/rules/rule.h"
#include "qar/text/words.h"

namespace qar::rules::citation {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
---
qar: report/1
stage: agree
---
## Leadership at all levels
### What went well
«- Leaders visit lessons every week. [@KT-01; @KT-02]»
«- Leaders visit lessons every day. [@KT-01]»
=== review.lock
# qar lock 1
cite report.md 9bee8dfde4f4e21b KT-01 9317b5eafbda94c2
)",
};
// Where nobody has ever accepted anything, there is nothing to have changed since.
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
stage: agree
---
## Leadership at all levels
### What went well
- Leaders visit lessons every week. [@KT-01]
- Governors ask about what they have read.
=== review.lock
# qar lock 1
cite report.md 9bee8dfde4f4e21b KT-01 9317b5eafbda94c2
)",
    R"(=== report.md
---
qar: report/1
stage: agree
---
## Leadership at all levels
### What went well
- Leaders visit lessons every week. [@KT-01]
=== review.lock
# qar lock 1
cite other.md 9bee8dfde4f4e21b KT-01 9317b5eafbda94c2
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  if (!review.lock) return;
  const model::KnownCitations known(review.lock, report.source->path);
  if (known.empty()) return;
  for (const model::Claim& claim : report.claims) {
    if (claim.citations.empty()) continue;
    const std::string fingerprint = model::fingerprint_of(claim);
    std::vector<std::string> unknown;
    for (const model::Citation& citation : claim.citations) {
      // Nobody can accept an entry that is not there; citation/unknown-evidence says so.
      const bool is_there = review.evidence.empty() || review.entry(citation.id).entry;
      if (is_there && !known.find(fingerprint, citation.id)) unknown.push_back(fmt::format("`{}`", citation.id));
    }
    if (unknown.empty()) continue;
    const std::vector<std::string_view> names(unknown.begin(), unknown.end());
    const std::string message = unknown.size() == claim.citations.size()
                                    ? std::string("this claim is new or has changed since the citations were accepted")
                                    : fmt::format("{} {} cited here since the citations were accepted",
                                                  text::one_of(names, "and"), unknown.size() == 1 ? "is" : "are");
    out.add(claim.where, message, "hold it against what it cites, then run `qar trace --accept`");
  }
}

}  // namespace

extern constinit const Rule unreviewed = {
    .title = "A claim that was changed since its citations were accepted",
    .why =
        "A claim grows stronger by a word, and what it cites no longer carries it. Who has read both says so with `qar "
        "trace "
        "--accept`.",
    .source = "qar",
    .severity = Severity::advice,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::citation
