#include "qar/rules/rule.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
qar: «evidence/2»
review: larkfield-2025-11
reviewer: {id: KT}
entries: []
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: "evidence/1"
review: larkfield-2025-11
reviewer: {id: KT}
entries: []
)",
};

}  // namespace

extern constinit const Rule unknown_format = {
    .title = "A file of evidence in a format that is not known",
    .why =
        "What a later format means by its fields is not known here; read as if it were this one, it might be read wrongly.",
    .source = "DESIGN 2.1",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
