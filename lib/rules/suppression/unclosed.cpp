#include "qar/rules/rule.h"

namespace qar::rules::suppression {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
review: larkfield-2025-11
---

«<!-- qar:off section because it is quoted -->»

Leaders know the school well.
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
review: larkfield-2025-11
---

<!-- qar:off section because it is quoted -->

Leaders know the school well.

<!-- qar:on -->
)",
    R"(---
qar: report/1
review: larkfield-2025-11
---

<!-- qar:off-file section because it is of another era -->

Leaders know the school well.
)",
};

}  // namespace

extern constinit const Rule unclosed = {
    .title = "A suppression that is never switched on again",
    .why = "It holds to the end of the file, and what is written below it later is not looked at either.",
    .source = "DESIGN 2.2",
    .severity = Severity::warning,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::suppression
