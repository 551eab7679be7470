#include "qar/rules/rule.h"

namespace qar::rules::suppression {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
review: larkfield-2025-11
---

Leaders know the school well.

«<!-- qar:on -->»
)",
    R"(---
qar: report/1
review: larkfield-2025-11
---

<!-- qar:off section because it is quoted -->

Leaders know the school well.

«<!-- qar:on cover -->»

<!-- qar:on section -->
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
review: larkfield-2025-11
---

<!-- qar:off section because it is quoted -->

<!-- qar:off cover because it is old -->

Leaders know the school well.

<!-- qar:on section -->

<!-- qar:on -->
)",
};

}  // namespace

extern constinit const Rule stray_on = {
    .title = "A suppression switched on that was never off",
    .why = "Either the `qar:off` above was deleted, or it names other rules and is still in force.",
    .source = "DESIGN 2.2",
    .severity = Severity::warning,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::suppression
