#include "qar/rules/rule.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
---
qar: report/1
---
=== kt.yaml
«»qar: evidence/1
reviewer: {id: KT}
entries: []
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
evidence: [kt.yaml]
---
=== kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries: []
)",
};

}  // namespace

extern constinit const Rule not_attached = {
    .title = "Evidence beside a draft that does not belong to it",
    .why =
        "Evidence outside the folder `evidence` is not held against the claims, so they seem to rest on less than was seen.",
    .source = "DESIGN 2",
    .severity = Severity::warning,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
