#include "qar/rules/rule.h"

namespace qar::rules::suppression {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
review: larkfield-2025-11
---

<!-- qar:off-next «section» because the heading is agreed -->

Leaders know the school well.
)",
    R"(=== evidence/kt.yaml
qar: evidence/1
«# qar:off-next because the day was agreed»
review: larkfield-2025-11
reviewer: {id: KT}
entries: []
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  # qar:off-next evidence/bad-date because the day is not known any more
  - {id: KT-01, date: Tuesday, observed: Pupils explained their drafts.}
)",
};

}  // namespace

extern constinit const Rule unused = {
    .title = "A suppression that holds nothing back",
    .why = "It was right once; left behind, it would hide the next slip at the same place.",
    .source = "DESIGN 2.2",
    .severity = Severity::warning,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::suppression
