#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "../evidence_entries.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
---
qar: report/1
team: {lead: LR, reviewers: [KT, MO]}
---
=== evidence/tk.yaml
qar: evidence/1
reviewer: {id: «TK»}
entries:
  - {id: TK-01, observed: Leaders described their visits.}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
team: {lead: LR, reviewers: [KT, MO]}
---
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, observed: Leaders described their visits.}
=== evidence/school.yaml
qar: evidence/1
reviewer: {id: AH, role: school leader}
entries:
  - {id: AH-01, observed: Pupils explained their drafts.}
)",
};

void check(const Review& review, Findings& out) {
  const std::vector<text::Spanned<std::string_view>> team = review.team();
  if (team.empty()) return;
  std::vector<std::string> ids;
  for (const auto& member : team) ids.push_back(in_capitals(member.value));
  const std::vector<std::string_view> known(ids.begin(), ids.end());
  for (const EvidenceFile& file : review.evidence) {
    for (const model::Reviewer& reviewer : file.reviewers) {
      const std::string id = in_capitals(reviewer.id.value);
      // Members of the host school take part and may take notes; they are on no cover.
      const bool of_school = reviewer.role && reviewer.role->value == "school leader";
      if (id.empty() || of_school || std::ranges::find(ids, id) != ids.end()) continue;
      const std::string_view near = text::nearest(id, known);
      out.add(reviewer.id.where, fmt::format("{} is not in the team on the cover", shown_id(id)),
              near.empty() ? "add the reviewer to `team`, or take the file out of this review"
                           : fmt::format("write `{}`, if that is meant, or add the reviewer to `team`", near))
          .related.push_back({review.report->cover.team->where, "the team"});
    }
  }
}

}  // namespace

extern constinit const Rule unknown_reviewer = {
    .title = "A reviewer who is not in the team",
    .why =
        "The cover says who reviewed; evidence of anybody else belongs to another review, or somebody is missing from the "
        "cover.",
    .source = "DESIGN 2.1, 2.2",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
