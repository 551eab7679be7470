#include "qar/rules/rule.h"

namespace qar::rules::yaml {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
review: larkfield-2025-11
«»
## Leadership at all levels

Leaders know the school well.
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
review: larkfield-2025-11
---

## Leadership at all levels

Leaders know the school well.
)",
};

}  // namespace

extern constinit const Rule unclosed_front_matter = {
    .title = "Front matter that is not closed",
    .why = "Without the closing line nobody can tell where the cover ends and the report begins.",
    .source = "DESIGN 2.2",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::yaml
