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
    aspect: «[»leadership, provision
    observed: Pupils explained their drafts.
)",
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - id: KT-01
    place: "Year 4" «mathematics»
    observed: Pupils explained their drafts.
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - id: KT-01
    aspect: [leadership, provision]
    place: "Year 4: mathematics"
    observed: Pupils said 'we check it [twice]', and explained how.
)",
};

}  // namespace

extern constinit const Rule syntax = {
    .title = "Text that cannot be read as YAML",
    .why = "What cannot be read is lost to every check; the rest of the file is still read, and one slip hides no other.",
    .source = "DESIGN 2.1, 2.6",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::yaml
