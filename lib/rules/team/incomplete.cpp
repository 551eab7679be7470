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
team: {lead: LR, reviewers: [KT, MO], planned: «4»}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
team: {lead: LR, reviewers: [KT, MO], planned: 3}
---
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  const auto& team = report.cover.team;
  const std::size_t size = team_members(review).size();
  if (!team || !team->planned || size == 0 || std::cmp_less_equal(team->planned->value, size)) return;
  out.add(team->planned->where, fmt::format("{} of {} planned reviewers took part", size, team->planned->value),
          "nothing need be done if that is so: it is a fact, not a fault");
}

}  // namespace

extern constinit const Rule incomplete = {
    .title = "A team that is short of what was planned",
    .why =
        "It is a fact, not a fault: schools lose a reviewer on the morning of a review. The centre counts full teams, and a "
        "short one has seen less.",
    .source = "DESIGN 2.2, 4; DOMAIN 8.5 (S3)",
    .severity = Severity::advice,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::team
