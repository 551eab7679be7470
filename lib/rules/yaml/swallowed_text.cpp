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
    observed: Pupils wrote tags such as «#reading and #courage on the wall.»
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - id: KT-01
    observed: "Pupils wrote tags such as #reading on the wall."
    # the wall is in the library
    focus: [reading]  # asked for by leaders
)",
};

}  // namespace

extern constinit const Rule swallowed_text = {
    .title = "Words that are read as a comment",
    .why = "A hash after a space begins a comment; what follows it is not part of the observation.",
    .source = "DESIGN 2.1, 2.6",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::yaml
