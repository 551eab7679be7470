#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "../evidence_entries.h"

namespace qar::rules::team {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
team: {lead: «lr», reviewers: [KT, «Sam B»]}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
team: {lead: LR, reviewers: [KT, MOORE]}
---
)",
};

void check(const Review& review, Findings& out) {
  for (const auto& member : review.team()) {
    if (is_reviewer_id(member.value)) continue;
    const std::string capitals = in_capitals(member.value);
    const bool only_case = is_reviewer_id(capitals);
    diag::Diagnostic& made =
        out.add(member.where, fmt::format("{} is no id of a reviewer", shown_id(member.value)),
                only_case ? fmt::format("write `{}`", capitals)
                          : "use two to six capital letters, such as `KT`; names belong below `people`");
    if (only_case) made.fix = diag::Fix{diag::Safety::unsafe, {{member.where, capitals}}};
  }
}

}  // namespace

extern constinit const Rule id_form = {
    .title = "A team id of another form",
    .why = "The ids of the team are the beginnings of all entry ids and citations: two to six capital letters.",
    .source = "DESIGN 2.1, 2.2",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::team
