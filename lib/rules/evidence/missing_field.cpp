#include "qar/rules/rule.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - «»id: KT-01
    date: 2025-11-10
    activity: lesson visit
    with: headteacher
    aspect: provision
)",
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - id: KT-01
    date: 2025-11-10
    activity: lesson visit
    aspect: provision
    «observed»:
)",
    R"(=== evidence/kt.yaml
«»qar: evidence/1
review: larkfield-2025-11
entries: []
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - id: KT-01
    date: 2025-11-10
    activity: lesson visit
    aspect: provision
    observed: Pupils explained their drafts.
)",
};

}  // namespace

extern constinit const Rule missing_field = {
    .title = "A field that is missing or empty",
    .why = "Without day, activity, aspect or observation an entry cannot be placed, and no claim can rest on it.",
    .source = "DESIGN 2.1",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
