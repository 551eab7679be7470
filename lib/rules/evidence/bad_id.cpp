#include "qar/rules/rule.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - {id: «7», observed: Pupils explained their drafts.}
  - {id: «KT-one», observed: Pupils explained their drafts.}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - {id: kt7, observed: Pupils explained their drafts.}
  - {id: KT-0012, observed: Pupils explained their drafts.}
)",
};

}  // namespace

extern constinit const Rule bad_id = {
    .title = "An id of another form",
    .why = "Claims cite entries by their ids; an entry whose id cannot be read cannot be cited.",
    .source = "DESIGN 2.1",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
