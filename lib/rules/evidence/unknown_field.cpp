#include "qar/rules/rule.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - id: SB-15
    «activty»: lesson visit
    observed: Pupils explained their drafts.
)",
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - {id: KT-01, «weather»: rain, observed: Pupils explained their drafts.}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - {ID: KT-01, At: 9.20, Notes: Pupils explained their drafts.}
)",
};

}  // namespace

extern constinit const Rule unknown_field = {
    .title = "A field that evidence does not have",
    .why = "What stands in a field that is not known is not read, so what was seen would be lost without a sign.",
    .source = "DESIGN 2.1",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
