#include "qar/rules/rule.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - {id: KT-01, date: «2025-11-31», observed: Pupils explained their drafts.}
  - {id: KT-02, date: «Tuesday», observed: Pupils explained their drafts.}
  - {id: KT-03, date: «11/12», observed: Pupils explained their drafts.}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
dates: {from: 2025-11-10, to: 2025-11-12}
---
=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - {id: KT-01, date: 11/11, observed: Pupils explained their drafts.}
  - {id: KT-02, date: 12th November 2025, observed: Pupils explained their drafts.}
)",
};

}  // namespace

extern constinit const Rule bad_date = {
    .title = "A day that does not exist or cannot be read",
    .why = "The timetable, the days of the review and the order of entries hang on it.",
    .source = "DESIGN 2.1",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
