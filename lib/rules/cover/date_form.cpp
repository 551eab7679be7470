#include "qar/rules/rule.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
dates: {from: «10/11/25», to: 12 Nov 2025}
---
)",
    R"(---
qar: report/1
previous: {date: «November 2024», estimate: Effective}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
dates: {from: 2025-11-10, to: 2025-11-12}
previous: {date: 2024-11, estimate: Effective}
---
)",
};

}  // namespace

extern constinit const Rule date_form = {
    .title = "A date in another form",
    .why = "It is read day first; written year, month and day it cannot be taken for anything else, and it sorts.",
    .source = "DESIGN 2.1",
    .severity = Severity::advice,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
