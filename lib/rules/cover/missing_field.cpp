#include "qar/rules/rule.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
«»qar: report/1
review: larkfield-2025-11
school: {name: Larkfield Primary School}
team: {lead: LR}
---
)",
    R"(---
qar: report/1
review: larkfield-2025-11
school: {«name»: }
dates: {from: 2025-11-10, to: 2025-11-12}
team: {lead: LR}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
review: larkfield-2025-11
school: {name: Larkfield Primary School}
dates: {from: 2025-11-10, to: 2025-11-12}
team: {lead: LR}
---
)",
};

}  // namespace

extern constinit const Rule missing_field = {
    .title = "A cover without what identifies the review",
    .why =
        "Without school, dates and Lead Reviewer a report cannot be told from another one, and most checks have nothing to "
        "go by.",
    .source = "DESIGN 2.2; DOMAIN 1.6",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
