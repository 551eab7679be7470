#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/figures.h"
#include "rules/running_text.h"

namespace qar::rules::consistency {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
dates: {from: 2025-11-10, to: 2025-11-12}
---

## Quality of provision and outcomes

### What went well

- In «2022», 68% of pupils in Year 6 reached the expected standard, so they left ready for secondary school.
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
dates: {from: 2025-11-10, to: 2025-11-12}
---

## Quality of provision and outcomes

### What went well

- In 2024, 68% of pupils in Year 6 reached the expected standard. In 2022, it was 58%.
- Since 2021, the proportion of pupils who read daily has risen to 80%.
- In 2022, 41% of pupils joined a club. In autumn 2025, 62% do.
)",
};

/// "Since 2021", "from 2022": the beginning of something that reaches to the present, or a comparison.
bool begins_something(const RunningText& text, std::uint32_t year) {
  constexpr std::array<std::string_view, 8> words = {"since",   "from",   "between", "than",
                                                     "founded", "opened", "before",  "until"};
  for (std::uint32_t i = year; i-- > 0 && i + 3 >= year;)
    if (std::ranges::find(words, text.word(i)) != words.end()) return true;
  return false;
}

void check(const Report& report, const Review& review, Findings& out) {
  constexpr int old_after = 2;  // years
  const auto last = review.last_day();
  if (!last) return;
  const RunningText text(report);
  WordRange done;
  for (const Percentage& each : percentages(text)) {
    if (done.holds(each.begin)) continue;
    done = text.block_words(each.begin);
    // The whole bullet: a newer figure beside it makes the old one a comparison.
    const std::vector<int> years = years_in(text, done);
    if (years.empty() || *std::ranges::max_element(years) + old_after >= last->year) continue;
    for (std::uint32_t i = done.begin; i < done.end; ++i) {
      if (!year_at(text, i)) continue;
      if (!begins_something(text, i))
        out.add(text.locate(i),
                fmt::format("the newest figure here is {} years old", last->year - *std::ranges::max_element(years)),
                "give a newer figure, or say why this one still matters");
      break;
    }
  }
}

}  // namespace

extern constinit const Rule old_figures = {
    .title = "Figures that are years old",
    .why = "The pupils whom they count have left; readers take them for the present ones.",
    .source = "DOMAIN 5.3 (tense: past only in context and for data of a past year); qar",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::consistency
