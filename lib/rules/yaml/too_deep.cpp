#include "qar/rules/rule.h"

namespace qar::rules::yaml {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== qar.yaml
limits: {depth: 4}
=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - id: KT-01
    aspect: [«[»provision]]
    observed: Pupils explained their drafts.
)",
};
constexpr std::string_view accepted[] = {
    R"(=== qar.yaml
limits: {depth: 4}
=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - id: KT-01
    aspect: [provision]
    observed: "[[[[[[ is how a pupil drew a staircase."
)",
};

}  // namespace

extern constinit const Rule too_deep = {
    .title = "Nesting that is too deep",
    .why = "No review needs so many levels; programs that follow them without end can be made to fail.",
    .source = "DESIGN 2.1, 2.6; RELIABILITY 2.1",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::yaml
