#include "qar/rules/rule.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - {id: «KT1», observed: Pupils explained their drafts.}
  - {id: kt_2, observed: Pupils explained their drafts.}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - {id: KT-01, observed: Pupils explained their drafts.}
  - {id: KT-102, observed: Pupils explained their drafts.}
)",
};

}  // namespace

extern constinit const Rule id_form = {
    .title = "An id in another form",
    .why = "It is read; but a search for the id as it is cited does not find it.",
    .source = "DESIGN 2.1",
    .severity = Severity::advice,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
