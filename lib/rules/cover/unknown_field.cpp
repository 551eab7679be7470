#include "qar/rules/rule.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
school: {name: Larkfield Primary School, «hubb»: North West}
---
)",
    R"(---
qar: report/1
«weather»: fair on all three days
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
school: {name: Larkfield Primary School, head: Maren Tolley, MAT: none}
---
)",
};

}  // namespace

extern constinit const Rule unknown_field = {
    .title = "A field that the cover does not have",
    .why = "A misspelt field is read by nobody, and what it says is missing from the report without a word.",
    .source = "DESIGN 2.1, 2.2",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
