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
team: {lead: LR, reviewers: [«LR», KT]}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
team: {lead: LR, reviewers: [KT, MO]}
---
)",
};

void check(const Report& report, const Review&, Findings& out) {
  const auto& team = report.cover.team;
  if (!team || !team->lead) return;
  const std::string lead = in_capitals(team->lead->value);
  for (const auto& reviewer : team->reviewers)
    if (in_capitals(reviewer.value) == lead)
      out.add(reviewer.where, fmt::format("`{}` leads the review and is listed among the reviewers too", lead),
              "take the lead out of `reviewers`")
          .related.push_back({team->lead->where, "the lead"});
}

}  // namespace

extern constinit const Rule lead_among_reviewers = {
    .title = "The lead among the visiting reviewers",
    .why = "The lead counts once; listed in both places the team looks larger than it was.",
    .source = "DESIGN 2.2",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::team
