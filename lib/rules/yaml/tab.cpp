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
«	»place: Year 4
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
    place: "Year 4	and 5"
    observed: Pupils explained	their drafts.
)",
};

}  // namespace

extern constinit const Rule tab = {
    .title = "A TAB in the indentation",
    .why = "YAML counts spaces to see what belongs to what; a TAB has no fixed width, so readers of it disagree.",
    .source = "DESIGN 2.1, 2.6",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::yaml
