#include "qar/rules/rule.h"

namespace qar::rules::yaml {
namespace {

constexpr std::string_view flagged[] = {
    R"(«Draft of Tuesday evening»

---
qar: report/1
review: larkfield-2025-11
---
)",
    R"(«

»---
qar: report/1
review: larkfield-2025-11
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
# Draft of Tuesday evening
qar: report/1
review: larkfield-2025-11
---
)",
};

}  // namespace

extern constinit const Rule text_before_front_matter = {
    .title = "Something before the front matter",
    .why = "The front matter must come first; other programs take it for text when a line stands before it.",
    .source = "DESIGN 2.2",
    .severity = Severity::warning,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::yaml
