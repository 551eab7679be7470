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
«<<<<<<< HEAD»
    place: Year 4
«=======»
    place: Year 5
«>>>>>>> evening»
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
    observed: |
      Pupils underlined the title with
      ======= and wrote below it.
)",
};

}  // namespace

extern constinit const Rule conflict_marker = {
    .title = "A merge conflict that was not settled",
    .why = "Both sides stand in the file, and one of them is wrong; only a person can say which.",
    .source = "DESIGN 2.1, 2.6",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::yaml
