#include "qar/rules/rule.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - {id: KT-01, place: «[Year 4, Year 5]», observed: Pupils explained their drafts.}
  - {id: KT-02, confidential: «maybe», observed: Pupils explained their drafts.}
)",
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: «KT»
entries: []
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - {id: KT-01, aspect: provision, focus: SEND, confidential: yes, observed: Pupils explained their drafts.}
)",
};

}  // namespace

extern constinit const Rule wrong_type = {
    .title = "A value of another kind",
    .why =
        "A list where one value is wanted, or text where fields are wanted, mostly comes of a missing hyphen or a slip in "
        "the indentation.",
    .source = "DESIGN 2.1",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
