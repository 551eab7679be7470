#include <algorithm>
#include <array>
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

- Attendance at the homework club «doubled from 47% to 58%», and suspensions «halved from 40 to 35».
)",
};
constexpr std::string_view accepted[] = {
    R"(## Quality of provision and outcomes

### What went well

- Attendance at the homework club nearly doubled from 31% to 58%, and suspensions halved from 40 to 19.
- The number of clubs has more than doubled, from 6 to 15, and rose from 6 to 8.
)",
};

struct Factor {
  std::string_view word;
  double low = 0, high = 0;
};
constexpr std::array<Factor, 5> factors = {
    {{"doubled", 1.6, 2.9}, {"trebled", 2.5, 3.9}, {"tripled", 2.5, 3.9}, {"quadrupled", 3.3, 4.9}, {"halved", 0.35, 0.62}}};

/// A value and the words that it takes.
struct Value {
  double value = 0;
  std::uint32_t end = 0;
  bool percent = false;
};
std::optional<Value> value_at(const RunningText& text, std::uint32_t index) {
  if (const auto percent = percentage_at(text, index)) return Value{percent->value, percent->end, true};
  const auto number = number_in_figures(text.word(index));
  return number && !year_at(text, index) ? std::optional(Value{*number, index + 1, false}) : std::nullopt;
}

void check(const Report& report, const Review&, Findings& out) {
  const RunningText text(report);
  for (const Factor& factor : factors)
    for (const std::uint32_t place : text.places(factor.word)) {
      if (text.word(place + 1) != "from" || !text.is_own(place)) continue;
      const auto before = value_at(text, place + 2);
      if (!before || before->value <= 0 || text.word(before->end) != "to") continue;
      const auto after = value_at(text, before->end + 1);
      if (!after || after->percent != before->percent) continue;
      const double times = after->value / before->value;
      if (times >= factor.low && times <= factor.high) continue;
      out.add(text.locate({place, after->end}),
              fmt::format("from {} to {} is {} times as many", in_figures(before->value), in_figures(after->value),
                          in_figures(times)),
              "check both figures, or the word");
    }
}

}  // namespace

extern constinit const Rule change_by_factor = {
    .title = "A doubling that its figures do not show",
    .why = "A strong word beside two figures is checked by every reader.",
    .source = "DESIGN 4 (figures against the words beside them)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::consistency
