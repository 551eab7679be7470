#include "qar/rules/rule.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
evidence: [«team-notes»]
---
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
evidence: [team-notes]
---
=== team-notes/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries: []
)",
};

}  // namespace

extern constinit const Rule missing_evidence = {
    .title = "Evidence that the cover names and nobody can find",
    .why = "Claims would be checked against part of the evidence, or none, and look weaker or stronger than they are.",
    .source = "DESIGN 2, 2.2",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
