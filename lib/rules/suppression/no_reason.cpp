#include "qar/rules/rule.h"

namespace qar::rules::suppression {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
review: larkfield-2025-11
---

«<!-- qar:off-next section -->»

Leaders know the school well.
)",
    R"(=== evidence/kt.yaml
qar: evidence/1 «# qar:off-file evidence because»
reviewer: {id: KT}
entries: []
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
review: larkfield-2025-11
---

<!-- qar:off-next section because the school asked for this heading -->

Leaders know the school well.
)",
};

}  // namespace

extern constinit const Rule no_reason = {
    .title = "A suppression without a reason",
    .why =
        "The next reader must be able to tell whether it still holds; without a reason it is only a finding that somebody "
        "did not want to see.",
    .source = "DESIGN 2.2",
    .severity = Severity::warning,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::suppression
