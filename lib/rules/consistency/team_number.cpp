#include <algorithm>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/figures.h"
#include "rules/running_text.h"
#include "rules/team_members.h"

namespace qar::rules::consistency {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
team: {lead: LR, reviewers: [KT, MO, SB]}
---

## Following the review

A review team of «six» met the leaders, and «seven reviewers» read pupils' books. The «two visiting reviewers» shared a summary.
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
team: {lead: LR, reviewers: [KT, MO, SB]}
---

## Following the review

A review team of four met the leaders, and two reviewers read pupils' books. The three visiting reviewers shared a summary.
)",
};

struct Sizes {
  std::size_t team = 0, planned = 0;
  [[nodiscard]] bool is_team(double number) const {
    return number == static_cast<double>(team) || number == static_cast<double>(planned);
  }
  [[nodiscard]] bool is_visiting(double number) const {
    return number + 1 == static_cast<double>(team) || number + 1 == static_cast<double>(planned);
  }
};

void check(const Report& report, const Review& review, Findings& out) {
  Sizes sizes;
  sizes.team = team_members(review).size();
  if (sizes.team < 2) return;
  if (report.cover.team && report.cover.team->planned)
    sizes.planned = static_cast<std::size_t>(std::max(0, report.cover.team->planned->value));
  const RunningText text(report);
  const auto add = [&](WordRange words) {
    out.add(text.locate(words), fmt::format("the cover names a team of {}, the Lead Reviewer among them", sizes.team),
            "correct the number or the cover")
        .related.push_back({report.cover.team->where, "the team"});
  };
  for (const std::uint32_t place : text.places("reviewers")) {
    if (place < 2 || !text.is_own(place)) continue;
    const std::string_view kind = text.word(place - 1);
    const bool visiting = kind == "visiting";
    const std::uint32_t number = visiting || kind == "peer" ? place - 2 : place - 1;
    const auto value = number_named(text.word(number));
    if (!value || text.gap_before(place) != " ") continue;
    // Fewer may be some of them, unless all of them are meant.
    const bool all = number > 0 && text.word(number - 1) == "the";
    const bool fits = visiting ? sizes.is_visiting(*value) : sizes.is_team(*value) || sizes.is_visiting(*value);
    const bool more = *value > static_cast<double>(std::max(sizes.team, sizes.planned));
    if (more || (visiting && all && !fits)) add({number, place + 1});
  }
  for (const std::uint32_t place : text.places("team")) {
    if (text.word(place + 1) != "of" || place == 0 || !text.is_own(place)) continue;
    const std::string_view kind = text.word(place - 1);
    const auto value = number_named(text.word(place + 2));
    if (value && (kind == "review" || kind == "reviewing") && !sizes.is_team(*value) && !sizes.is_visiting(*value))
      add({place + 2, place + 3});
  }
}

}  // namespace

extern constinit const Rule team_number = {
    .title = "A number of reviewers that the cover does not give",
    .why = "How many reviewers saw the school is part of what the findings rest on.",
    .source = "DOMAIN 2.1; DESIGN 4",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::consistency
