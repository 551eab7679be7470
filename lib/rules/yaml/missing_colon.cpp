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
    «observed Pupils explained their drafts.»
    with: headteacher
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - id: KT-01
    place: Year 4
    observed: Pupils explained
      their drafts.
    with: headteacher
)",
};

}  // namespace

extern constinit const Rule missing_colon = {
    .title = "A key without its colon",
    .why = "Such a line is neither a field nor part of the text above, and what it says is lost.",
    .source = "DESIGN 2.1, 2.6",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::yaml
