#include "qar/rules/rule.h"

namespace qar::rules::yaml {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== qar.yaml
limits: {draft_bytes: 40}
=== report.md
«»---
qar: report/1
review: larkfield-2025-11
---
)",
    R"(=== qar.yaml
limits: {evidence_bytes: 20}
=== evidence/kt.yaml
«»qar: evidence/1
entries: []
)",
};
constexpr std::string_view accepted[] = {
    R"(=== qar.yaml
limits: {draft_bytes: 400}
=== report.md
---
qar: report/1
review: larkfield-2025-11
---
)",
};

}  // namespace

extern constinit const Rule too_large = {
    .title = "A file that is too large",
    .why = "Files of this size are no drafts or notes, and are not read; the limits are in `limits` of `qar.yaml`.",
    .source = "DESIGN 2.6",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::yaml
