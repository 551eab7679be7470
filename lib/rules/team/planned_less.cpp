#include <utility>

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
team: {lead: LR, reviewers: [KT, MO, SB], planned: «3»}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
team: {lead: LR, reviewers: [KT, MO, SB], planned: 4}
---
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  const auto& team = report.cover.team;
  const std::size_t size = team_members(review).size();
  if (!team || !team->planned || std::cmp_greater_equal(team->planned->value, size)) return;
  out.add(team->planned->where, fmt::format("{} reviewers are named and {} were planned", size, team->planned->value),
          "count the lead among those planned, or correct the list")
      .related.push_back({team->where, "the team"});
}

}  // namespace

extern constinit const Rule planned_less = {
    .title = "Fewer reviewers planned than took part",
    .why = "The two figures are counted over all reviews; mostly the lead was left out of the number planned.",
    .source = "DESIGN 2.2",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::team
