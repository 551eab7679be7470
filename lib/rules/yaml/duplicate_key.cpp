#include "qar/rules/rule.h"

namespace qar::rules::yaml {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - id: KT-01
    place: Year 4
    observed: Pupils explained their drafts.
    «place»: Year 5
)",
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - id: KT-01
    date: 2025-11-10
    «On»: 2025-11-11
    observed: Pupils explained their drafts.
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - {id: KT-01, place: Year 4}
  - {id: KT-02, place: Year 5}
)",
};

}  // namespace

extern constinit const Rule duplicate_key = {
    .title = "A key that stands twice",
    .why = "Only one of the two is read; the other, with what was seen, would be lost without a sign.",
    .source = "DESIGN 2.1, 2.6",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::yaml
