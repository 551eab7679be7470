#include "qar/rules/rule.h"

namespace qar::rules::config {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== known.baseline
# qar baseline 1
«9b73a8143e84abab section/placeholder report.md»
=== report.md
---
qar: report/1
---
)",
};
constexpr std::string_view accepted[] = {
    R"(=== known.baseline
# qar baseline 1
=== report.md
---
qar: report/1
---
)",
};

}  // namespace

extern constinit const Rule stale_baseline = {
    .title = "An entry of a baseline that is found no more",
    .why = "A baseline is there to grow shorter; an entry left in it would hide the same mistake when it is made again.",
    .source = "qar",
    .severity = Severity::advice,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::config
