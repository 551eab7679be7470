#include <map>

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
team: {lead: LR, reviewers: [KT, MO, «KT»]}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
team: {lead: LR, reviewers: [KT, KTA]}
---
)",
};

void check(const Report& report, const Review&, Findings& out) {
  if (!report.cover.team) return;
  std::map<std::string, text::Span> first;
  for (const auto& reviewer : report.cover.team->reviewers) {
    const std::string id = in_capitals(reviewer.value);
    const auto [known, added] = first.emplace(id, reviewer.where);
    if (!added)
      out.add(reviewer.where, fmt::format("`{}` is listed twice", id), "list each reviewer once, or correct one of the two")
          .related.push_back({known->second, "the first one"});
  }
}

}  // namespace

extern constinit const Rule member_twice = {
    .title = "A reviewer who is listed twice",
    .why = "The team looks larger than it was, and one of the two was mostly meant to be somebody else.",
    .source = "qar",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::team
