#include "qar/rules/rule.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
stage: «Final»
estimates: Declined
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
stage: final
estimates: declined
---
)",
};

}  // namespace

extern constinit const Rule value_alias = {
    .title = "A cover field's word in another spelling",
    .why = "It is read, but reports that are counted together should say the same thing in the same word.",
    .source = "DESIGN 2.1",
    .severity = Severity::advice,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
