#include "qar/rules/rule.h"

namespace qar::rules::yaml {
namespace {

constexpr std::string_view flagged[] = {
    R"(«—-»
qar: report/1
review: larkfield-2025-11
---

Leaders know the school well.
)",
    R"(«qar: report/1»
review: larkfield-2025-11
---

Leaders know the school well.
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
review: larkfield-2025-11
---

Leaders know the school well – and say so.

–––
)",
};

}  // namespace

extern constinit const Rule spoilt_fence = {
    .title = "A fence that a word processor has changed",
    .why =
        "Three hyphens open and close the front matter; with dashes in their place other programs take the cover for text.",
    .source = "DESIGN 2.2",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::yaml
