#include "qar/rules/rule.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - {id: KT-01, time: «9.20», observed: Pupils explained their drafts.}
  - {id: KT-02, time: 1:15 pm, observed: Pupils explained their drafts.}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - {id: KT-01, time: 09:20, observed: Pupils explained their drafts.}
  - {id: KT-02, time: 09:20-10:05, observed: Pupils explained their drafts.}
)",
};

}  // namespace

extern constinit const Rule time_form = {
    .title = "A time in another form",
    .why = "It is read; in one form, times stand below each other and can be compared at a glance.",
    .source = "DESIGN 2.1",
    .severity = Severity::advice,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
