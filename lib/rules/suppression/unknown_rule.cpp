#include "qar/rules/rule.h"

namespace qar::rules::suppression {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
review: larkfield-2025-11
---

<!-- qar:off «sectoin», «evidence/outside» because the draft is old -->

Leaders know the school well.

<!-- qar:on -->
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
review: larkfield-2025-11
---

<!-- qar:off section, evidence/outside-review because the draft is old -->

Leaders know the school well.

<!-- qar:on -->
)",
};

}  // namespace

extern constinit const Rule unknown_rule = {
    .title = "A suppression of a rule that does not exist",
    .why = "It holds nothing back; what it was meant for is printed as before, or would be once the name is right.",
    .source = "DESIGN 2.2",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::suppression
