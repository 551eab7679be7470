#include "qar/rules/rule.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
dates: {from: «2025-11-31», to: 2025-12-03}
previous: {date: «2024»}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
dates: {from: 2025-12-01, to: 3 December 2025}
previous: {date: 2024-11}
---
)",
};

}  // namespace

extern constinit const Rule bad_date = {
    .title = "A day that does not exist or cannot be read",
    .why = "The era of the report, its profile and the order of events all hang on its dates.",
    .source = "DESIGN 2.1, 2.2",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
