#include <vector>

#include "qar/rules/rule.h"

#include "../observation_words.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
---
qar: report/1
school: {name: Larkfield Primary School, headteacher: Maren Tolley}
---
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, activity: lesson visit, with: «Mrs Fielding»}
  - {id: KT-02, activity: lesson visit, with: "the SENCO, «Dr. A. Okafor», and «Mr Tan»"}
  - {id: KT-03, activity: leader meeting, with: «Maren Tolley»}
  - {id: KT-04, activity: lesson visit, with: «Ms Anna Bell»}
  - {id: KT-05, activity: lesson visit, with: «Mr Tan» Year 4}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, activity: lesson visit, with: Assistant Headteacher}
  - {id: KT-02, activity: lesson visit, with: Head of Year and DSL}
  - {id: KT-03, activity: document review, with: missing Maths lead (cover teacher)}
)",
};

void check(const EvidenceFile& file, const Review& review, Findings& out) {
  const std::vector<std::string_view> known = cover_names(review);
  for (const EvidenceEntry& entry : file.entries) {
    if (!entry.with) continue;
    for (const text::Span person : persons_in(*file.source, entry.with->where, Titles::all, known))
      out.add(person, "`with` names a person", "write the post, such as `mathematics leader`");
  }
}

}  // namespace

extern constinit const Rule name_in_with = {
    .title = "A name for the member of the school",
    .why = "Evidence keeps roles, never names: with a name, every observation becomes a record of how one person did.",
    .source = "DESIGN 2.1; DOMAIN 6.1, 6.2",
    .severity = Severity::error,
    .check = check,
    .masked = true,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
