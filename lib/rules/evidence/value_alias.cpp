#include "qar/rules/rule.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - {id: KT-01, activity: «book look», suggests: WWW, confidential: no, observed: Pupils explained their drafts.}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - {id: KT-01, activity: work scrutiny, suggests: strength, confidential: false, observed: Pupils explained their drafts.}
)",
};

}  // namespace

extern constinit const Rule value_alias = {
    .title = "Another word for a known value",
    .why = "It means one thing and is read; in one form, files can be counted by anybody.",
    .source = "DESIGN 2.1",
    .severity = Severity::advice,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
