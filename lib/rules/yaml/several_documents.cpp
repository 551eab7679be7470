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
    observed: Pupils explained their drafts.
«---»
qar: evidence/1
review: larkfield-2025-11
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
---
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - id: KT-01
    observed: Pupils explained their drafts.
...
)",
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - id: KT-01
    observed: |
      Pupils drew a line:
      ---
      and wrote below it.
)",
};

}  // namespace

extern constinit const Rule several_documents = {
    .title = "A second document in one file",
    .why = "A line of three hyphens ends a document; what follows is not read.",
    .source = "DESIGN 2.1, 2.6",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::yaml
