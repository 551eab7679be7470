#include "qar/rules/rule.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
previous: {date: 2024-11, report: «../2024/report.md»}
---
)",
    R"(=== report.md
---
qar: report/1
previous: {date: 2024-11, report: «minutes.md»}
---
=== minutes.md
# Minutes of the governing body
)",
    R"(=== report.md
---
qar: report/1
previous: {date: 2024-11, report: «report.md»}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
previous: {date: 2024-11, report: earlier/report.md}
---
=== earlier/report.md
---
qar: report/1
---
)",
    R"(---
qar: report/1
previous: {date: 2024-11, ebis: ["pupils edited their own writing daily, so that second drafts improved on the first"]}
---
)",
};

}  // namespace

extern constinit const Rule previous_report = {
    .title = "A report of the last review that cannot be read",
    .why = "Without it nobody notices an EBI that comes back word for word, or one of which the report says nothing.",
    .source = "DESIGN 2.2, 4",
    .severity = Severity::warning,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
