#include "qar/rules/rule.h"

namespace qar::rules::yaml {
namespace {

constexpr std::string_view flagged[] = {
    "=== evidence/kt.yaml\nqar: evidence/1\nreview: larkfield-2025-11\nreviewer: {id: KT}\nentries:\n  - id: KT-01\n  "
    "«\u00a0» place: Year 4\n    observed: Pupils explained their drafts.\n",
};
constexpr std::string_view accepted[] = {
    "=== evidence/kt.yaml\nqar: evidence/1\nreview: larkfield-2025-11\nreviewer: {id: KT}\nentries:\n  - id: KT-01\n    "
    "place: Year\u00a04\n    observed: Pupils explained their drafts.\n",
};

}  // namespace

extern constinit const Rule odd_space = {
    .title = "A special space in the indentation",
    .why =
        "Word processors and web pages put no-break spaces where YAML counts ordinary ones, and what belongs together falls "
        "apart.",
    .source = "DESIGN 2.1, 2.6",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::yaml
