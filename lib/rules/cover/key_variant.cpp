#include "qar/rules/rule.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
«School»: {name: Larkfield Primary School, Head: Maren Tolley, MAT: none}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
school: {name: Larkfield Primary School, headteacher: Maren Tolley, trust: none}
---
)",
};

}  // namespace

extern constinit const Rule key_variant = {
    .title = "A cover field under another name",
    .why = "It is read, but searches and scripts look for the one name.",
    .source = "DESIGN 2.1",
    .severity = Severity::advice,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
