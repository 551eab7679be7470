#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/figures.h"
#include "rules/running_text.h"

namespace qar::rules::consistency {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Quality of provision and outcomes

### What went well

- Attendance at clubs rose from 48% to 62%, a rise of «10 percentage points».
- Results rose by «12 percentage points», from 64% in 2023 to 70% in 2025.
- The gap has closed by «twelve percentage points», from 20% to 15%, in two years.
- In 2025, 58% of students passed, compared with 44% in 2024, a rise of «24 percentage points».
)",
};
constexpr std::string_view accepted[] = {
    R"(## Quality of provision and outcomes

### What went well

- Attendance at clubs rose from 48% to 62%, a rise of 14 percentage points.
- Scores rose from 48.4% to 61.6%, so by 13 percentage points, and from 31% to 40% for boys.
- In 2025, 58% of students passed, up from 44%, a rise of 14 percentage points and 3 percentage points above others.
- Nationally, the rise was 4.1 percentage points.
)",
};

struct Change {
  double from = 0, to = 0;
};

/// "58% …, compared with 44% in 2024, a rise of 14 percentage points": the two that the points are said of.
std::optional<Change> compared_before(const RunningText& text, WordRange sentence, std::uint32_t points) {
  constexpr std::array<std::string_view, 5> changes = {"rise", "increase", "fall", "drop", "gain"};
  if (points < sentence.begin + 3 || text.word(points - 1) != "of" ||
      std::ranges::find(changes, text.word(points - 2)) == changes.end())
    return std::nullopt;
  std::optional<double> first;
  for (std::uint32_t i = sentence.begin; i + 3 < points; ++i) {
    const auto percent = percentage_at(text, i);
    if (!percent) continue;
    if (!first) {
      first = percent->value;
      continue;
    }
    const bool compared = i > 1 && (text.reads(i - 2, "compared with") || text.reads(i - 2, "compared to") ||
                                    text.reads(i - 2, "up from") || text.reads(i - 2, "down from"));
    return compared ? std::optional(Change{percent->value, *first}) : std::nullopt;
  }
  return std::nullopt;
}

/// The words "from 48% to 62%" of a sentence, if there is one such pair and no third percentage.
std::optional<Change> only_change(const RunningText& text, WordRange sentence) {
  std::optional<Change> change;
  std::size_t percents = 0;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const auto first = percentage_at(text, i);
    if (!first) continue;
    ++percents;
    if (i == sentence.begin || text.word(i - 1) != "from") continue;
    std::uint32_t to = first->end;
    if (text.word(to) == "in" && year_at(text, to + 1)) to += academic_year_at(text, to + 1) ? 3U : 2U;
    const auto second = text.word(to) == "to" ? percentage_at(text, to + 1) : std::nullopt;
    if (second) change = Change{first->value, second->value};
  }
  return percents == 2 ? change : std::nullopt;
}

void check(const Report& report, const Review&, Findings& out) {
  const RunningText text(report);
  for (const std::uint32_t place : text.places("percentage")) {
    if (place == 0 || !text.word(place + 1).starts_with("point") || !text.is_own(place)) continue;
    const auto points = number_named(text.word(place - 1));
    if (!points || text.gap_before(place) != " ") continue;
    const WordRange sentence = text.sentence(place);
    auto change = only_change(text, sentence);
    if (!change) change = compared_before(text, sentence, place - 1);
    if (!change) continue;
    const double difference = std::abs(change->to - change->from);
    if (std::abs(difference - *points) < 1) continue;
    out.add(text.locate({place - 1, place + 2}),
            fmt::format("from {}% to {}% is {} percentage point{}", in_figures(change->from), in_figures(change->to),
                        in_figures(difference), difference == 1 ? "" : "s"),
            "check the three figures");
  }
}

}  // namespace

extern constinit const Rule points_of_change = {
    .title = "A difference that its two figures do not give",
    .why = "Readers who do the sum in their heads trust no other figure of the report.",
    .source = "DESIGN 4 (figures against the words beside them); DOMAIN 9 case 17",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::consistency
