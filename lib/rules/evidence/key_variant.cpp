#include "qar/rules/rule.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - {«ID»: KT-01, At: 09:20, Notes: Pupils explained their drafts.}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - {id: KT-01, time: 09:20, observed: Pupils explained their drafts.}
)",
};

}  // namespace

extern constinit const Rule key_variant = {
    .title = "The name of a field in another form",
    .why = "It means one thing and is read; in one form, files can be searched and merged without surprises.",
    .source = "DESIGN 2.1",
    .severity = Severity::advice,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
