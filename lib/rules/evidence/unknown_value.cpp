#include "qar/rules/rule.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - {id: KT-01, activity: «assembly», observed: Pupils explained their drafts.}
  - {id: KT-02, suggests: «positve», observed: Pupils explained their drafts.}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - {id: KT-01, activity: book look, suggests: EBI, observed: Pupils explained their drafts.}
  - {id: KT-02, activity: work, observed: Pupils explained their drafts.}
)",
};

}  // namespace

extern constinit const Rule unknown_value = {
    .title = "A value that is not known",
    .why =
        "Kinds of activity, roles and directions are counted over all reviews; a value that nobody knows falls out of every "
        "count.",
    .source = "DESIGN 2.1",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
