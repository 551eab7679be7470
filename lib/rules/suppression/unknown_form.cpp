#include "qar/rules/rule.h"

namespace qar::rules::suppression {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
review: larkfield-2025-11
---

«<!-- qar:of section because it is quoted -->»

Leaders know the school well.
)",
    R"(=== evidence/kt.yaml
qar: evidence/1
«# qar:off-line evidence because it is old»
reviewer: {id: KT}
entries: []
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
review: larkfield-2025-11
---

<!-- a note on qar: of the last meeting -->

Leaders know the school well.
)",
};

}  // namespace

extern constinit const Rule unknown_form = {
    .title = "A suppression of a form that is not known",
    .why = "It is not obeyed, and whoever wrote it thinks that it is.",
    .source = "DESIGN 2.2",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::suppression
