#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "../evidence_entries.h"
#include "../team_members.h"

namespace qar::rules::team {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
---
qar: report/1
team:
  lead: LR
  reviewers: [KT]
  people:
    LR: {post: consultant}
    «TK»: {post: assistant headteacher}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
team:
  lead: LR
  reviewers: [KT]
  people:
    KT: {post: assistant headteacher}
---
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  const std::vector<Member> members = team_members(review);
  if (members.empty()) return;
  std::vector<std::string_view> known;
  for (const Member& member : members) known.push_back(member.id);
  for (const model::Person& person : report.cover.team->people) {
    if (std::ranges::find(known, in_capitals(person.id.value)) != known.end()) continue;
    const std::string_view near = text::nearest(person.id.value, known);
    out.add(person.id.where, fmt::format("{} is not in the team", shown_id(person.id.value)),
            near.empty() ? "add the id to the team, or take the person away"
                         : fmt::format("write `{}`, if that is meant", near));
  }
}

}  // namespace

extern constinit const Rule unknown_person = {
    .title = "A person who is not in the team",
    .why =
        "Names and posts are kept for the ids of the team; one for another id is of an earlier team, or the id is a slip.",
    .source = "DESIGN 2.2",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::team
