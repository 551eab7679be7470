#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/figures.h"
#include "rules/pupil_words.h"
#include "rules/running_text.h"

namespace qar::rules::consistency {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Context and character of the school

Last year «115%» of pupils in Year 6 took part in a residential visit. Attendance is «961%».
)",
};
constexpr std::string_view accepted[] = {
    R"(## Context and character of the school

Applications rose by 150%, to 120% of the places. Last year 100% of pupils in Year 6 took part, and attendance is 96.1%.
)",
};

/// "115% of the disadvantaged pupils": a share of people, so no more than all of them.
bool is_share_of_people(const RunningText& text, const Percentage& percent) {
  if (text.word(percent.end) != "of") return false;
  constexpr std::uint32_t reach = 4;
  for (std::uint32_t i = percent.end + 1; i < percent.end + 1 + reach; ++i) {
    if (text.gap_before(i) != " ") return false;
    if (is_pupil_noun(text.word(i)) || is_adult_noun(text.word(i))) return true;
  }
  return false;
}

bool is_attendance(const RunningText& text, const Percentage& percent) {
  if (percent.begin < 2) return false;
  constexpr std::array<std::string_view, 4> verbs = {"is", "was", "of", "at"};
  const bool says = std::ranges::find(verbs, text.word(percent.begin - 1)) != verbs.end();
  return says &&
         (text.word(percent.begin - 2) == "attendance" ||
          (text.word(percent.begin - 2) == "stands" && percent.begin > 2 && text.word(percent.begin - 3) == "attendance"));
}

void check(const Report& report, const Review&, Findings& out) {
  const RunningText text(report);
  for (const Percentage& each : percentages(text)) {
    if (each.value <= 100 || !(is_share_of_people(text, each) || is_attendance(text, each))) continue;
    out.add(text.locate({each.begin, each.end}), fmt::format("{}% is more than all of them", in_figures(each.value)),
            "check the figure");
  }
}

}  // namespace

extern constinit const Rule percentage_over_100 = {
    .title = "A share of more than 100%",
    .why = "No more than all pupils can do something; a figure has a digit too many or a point too few.",
    .source = "DOMAIN 5.8 (percentages over 100)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::consistency
