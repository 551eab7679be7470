#include "qar/rules/rule.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
stage: «finished»
---
)",
    R"(---
qar: report/1
estimates: «Effective»
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
stage: agree
estimates: declined
previous: first review
ofsted: not yet inspected
---
)",
};

}  // namespace

extern constinit const Rule unknown_value = {
    .title = "A word that a cover field does not take",
    .why =
        "A field with a fixed list of words is compared by them; another word means nothing to whoever reads the reports "
        "together.",
    .source = "DESIGN 2.2",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
