#include "qar/rules/rule.h"

namespace qar::rules::yaml {
namespace {

constexpr std::string_view flagged[] = {
    "=== evidence/kt.yaml\nqar: evidence/1\nreview: larkfield-2025-11\nreviewer: {id: KT}\nentries:\n  - id: KT-01\n    "
    "observed: Pupils explained«\x0b» their drafts.\n",
    "---\nqar: report/1\n---\n\n## Leadership at all levels\n\nLeaders know«\x02» the school well.\n",
};
constexpr std::string_view accepted[] = {
    "=== evidence/kt.yaml\nqar: evidence/1\r\nreview: larkfield-2025-11\r\nreviewer: {id: KT}\r\nentries:\r\n  - id: "
    "KT-01\r\n    observed: Pupils explained\ttheir drafts at the caf\u00e9.\r\n",
};

}  // namespace

extern constinit const Rule control_character = {
    .title = "A control character",
    .why =
        "It cannot be seen, and other programs refuse to open a document that holds one; mostly it came from a web page or "
        "a PDF file.",
    .source = "DESIGN 2.1, 2.6",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::yaml
