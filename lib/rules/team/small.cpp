#include <algorithm>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "../team_members.h"

namespace qar::rules::team {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
team: «{lead: LR, reviewers: [KT]}»
---
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
team: {lead: LR, reviewers: [KT], planned: 2}
---
)",
    R"(=== report.md
---
qar: report/1
profile: qar-2025
team: {lead: LR, reviewers: [KT, MO]}
---
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  const auto& team = report.cover.team;
  const auto least = static_cast<std::size_t>(std::max(0, review.profile->thresholds.min_reviewers));
  const std::size_t size = team_members(review).size();
  // A team that is smaller than planned is team/incomplete; one that is as small as planned is nobody's slip.
  if (!team || team->planned || size == 0 || size >= least) return;
  out.add(team->where, fmt::format("the team has {} of the {} reviewers that a full one has", size, least),
          "add who is missing, or say with `planned:` how many were expected");
}

}  // namespace

extern constinit const Rule small = {
    .title = "A small team",
    .why =
        "With fewer reviewers a review sees less, and few claims can rest on more than one of them; where it was planned "
        "so, `planned` says it.",
    .source = "DOMAIN 2.1 (S3, P:7, P:25)",
    .severity = Severity::advice,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::team
