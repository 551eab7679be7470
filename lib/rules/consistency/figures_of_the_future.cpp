#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/figures.h"
#include "rules/running_text.h"
#include "rules/word_set.h"

namespace qar::rules::consistency {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
dates: {from: 2025-11-10, to: 2025-11-12}
---

## Quality of provision and outcomes

### What went well

- In «2026», 68% of pupils in Year 6 reached the expected standard, up from 58% in 2024.
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
dates: {from: 2025-11-10, to: 2025-11-12}
---

## Quality of provision and outcomes

### What went well

- In 2025, 68% of pupils in Year 6 reached the expected standard. Leaders aim for 75% by 2026.
- Attendance in 2025/26 is 95%, and the plan for 2026 was agreed by all staff.
)",
};

/// Words of sentences that speak of what is to come.
constexpr auto ahead =
    word_set({"will",    "aim",       "aims",    "aimed",       "target",   "targets",   "plan",   "plans",
              "planned", "predicted", "predict", "predictions", "forecast", "projected", "expect", "expects",
              "hope",    "hopes",     "by",      "until",       "goal",     "ambition",  "track",  "set"});
constexpr auto results = word_set(
    {"reached", "met", "achieved", "attained", "gained", "passed", "rose", "fell", "was", "were", "scored", "made"});

template <std::size_t count>
bool holds(const RunningText& text, WordRange words, const WordSet<count>& list) {
  for (std::uint32_t i = words.begin; i < words.end; ++i)
    if (list.contains(text.word(i))) return true;
  return false;
}

void check(const Report& report, const Review& review, Findings& out) {
  const auto last = review.last_day();
  if (!last) return;
  const RunningText text(report);
  WordRange done;
  for (const Percentage& each : percentages(text)) {
    if (done.holds(each.begin)) continue;
    done = text.sentence(each.begin);
    if (!holds(text, done, results) || holds(text, done, ahead)) continue;
    for (std::uint32_t i = done.begin; i < done.end; ++i) {
      const auto year = year_at(text, i);
      if (!year || *year <= last->year || text.gap_before(i) == "/") continue;
      out.add(text.locate(i), fmt::format("a result of {} in a review of {}", *year, last->year), "check the year");
    }
  }
}

}  // namespace

extern constinit const Rule figures_of_the_future = {
    .title = "A result from after the review",
    .why = "Nobody knows next year's results; the year is a slip.",
    .source = "DOMAIN 5.8 (academic year against date)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::consistency
