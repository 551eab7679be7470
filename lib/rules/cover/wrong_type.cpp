#include "qar/rules/rule.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
school: «Larkfield Primary School»
team: {lead: LR, planned: «four»}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
school: {name: Larkfield Primary School, urn: 007041}
team: {lead: LR, reviewers: KT, planned: 2}
---
)",
};

}  // namespace

extern constinit const Rule wrong_type = {
    .title = "A cover field of the wrong kind",
    .why = "What stands there cannot be read as what it should be, so the field counts as empty.",
    .source = "DESIGN 2.2",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
