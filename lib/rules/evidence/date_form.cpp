#include "qar/rules/rule.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - {id: KT-01, date: «14/1/26», observed: Pupils explained their drafts.}
  - {id: KT-02, date: 14 Jan 2026, observed: Pupils explained their drafts.}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - {id: KT-01, date: 2026-01-14, observed: Pupils explained their drafts.}
)",
};

}  // namespace

extern constinit const Rule date_form = {
    .title = "A day in another form",
    .why =
        "Day first is how it is read; in the one form that sorts, nobody need think whether a day or a month comes first.",
    .source = "DESIGN 2.1",
    .severity = Severity::advice,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
