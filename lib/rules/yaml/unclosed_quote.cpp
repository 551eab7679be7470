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
    place: «"»Year 4
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
    place: the school's library
    observed: 'Pupils said that it''s their library.'
)",
};

}  // namespace

extern constinit const Rule unclosed_quote = {
    .title = "A quotation that is not closed",
    .why = "Everything up to the next quotation mark would be swallowed by it.",
    .source = "DESIGN 2.1, 2.6",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::yaml
