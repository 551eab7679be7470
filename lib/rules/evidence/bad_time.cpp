#include "qar/rules/rule.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - {id: KT-01, time: «25:10», observed: Pupils explained their drafts.}
  - {id: KT-02, time: «after lunch», observed: Pupils explained their drafts.}
  - {id: KT-03, time: «10:20-09:40», observed: Pupils explained their drafts.}
  - {id: KT-04, time: «9», observed: Pupils explained their drafts.}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - {id: KT-01, time: 9.20, observed: Pupils explained their drafts.}
  - {id: KT-02, time: 1:15 pm to 2 pm, observed: Pupils explained their drafts.}
  - {id: KT-03, time: 0940, observed: Pupils explained their drafts.}
)",
};

}  // namespace

extern constinit const Rule bad_time = {
    .title = "A time that does not exist or cannot be read",
    .why = "Clashes in the timetable are found by times; one that cannot be read hides them.",
    .source = "DESIGN 2.1",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
