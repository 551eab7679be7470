#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/figures.h"
#include "rules/running_text.h"

namespace qar::rules::consistency {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Quality of provision and outcomes

### What went well

- «Between 2025 and 2023» the proportion of pupils who read daily rose.
- Attendance rose in «2025/24», and «from 2024 to 2022» in Reception.
)",
};
constexpr std::string_view accepted[] = {
    R"(## Quality of provision and outcomes

### What went well

- Between 2023 and 2025 the proportion of pupils who read daily rose, from 2015 pupils to 2002 pupils.
- Attendance rose in 2024/25 and in each year from 2019/20 to 2024/25. The form is dated 12/11/2025/24.
)",
};

class Years {
 public:
  Years(const Report& report, Findings& out) : text_(report), out_(out) {}

  void find() {
    for (const std::uint32_t place : text_.places("between")) look_at(place, "and");
    for (const std::uint32_t place : text_.places("from")) look_at(place, "to");
    const std::string_view prose = text_.prose().text;
    for (std::size_t at = prose.find("/2"); at != std::string_view::npos; at = prose.find("/2", at + 1))
      look_at_stroke(static_cast<std::uint32_t>(at));
  }

 private:
  /// "between 2025 and 2023", with academic years as well.
  void look_at(std::uint32_t place, std::string_view joint) {
    const auto first = year_at(text_, place + 1);
    if (!first || text_.gap_before(place + 1) != " " || !text_.is_own(place)) return;
    const std::uint32_t middle = place + (academic_year_at(text_, place + 1) ? 3 : 2);
    const auto second = year_at(text_, middle + 1);
    if (text_.word(middle) != joint || !second || *second >= *first) return;
    const std::uint32_t end = middle + (academic_year_at(text_, middle + 1) ? 3 : 2);
    add({place, end});
  }

  /// "2025/24".
  void look_at_stroke(std::uint32_t at) {
    if (at < 4) return;
    const WordRange around = text_.words_in({at - 4, at + 2});
    if (around.size() != 2) return;
    const auto first = year_at(text_, around.begin);
    const std::string_view last = text_.word(around.begin + 1);
    const auto second = number_in_figures(last);
    if (!first || !second || last.size() != 2 || text_.gap_before(around.end - 1) != "/") return;
    if (text_.before(around.begin) == '/' || text_.after(around.begin + 1) == '/' || !text_.is_own(around.begin)) return;
    const int year = *first % 100;
    constexpr int nearby = 5;
    if (static_cast<int>(*second) <= year && static_cast<int>(*second) + nearby > year) add(around);
  }

  void add(WordRange words) {
    out_.add(text_.locate(words), fmt::format("\"{}\" runs backwards", text_.written(words)),
             "name the earlier year first, or correct one of them");
  }

  RunningText text_;
  Findings& out_;
};

void check(const Report& report, const Review&, Findings& out) { Years(report, out).find(); }

}  // namespace

extern constinit const Rule years_reversed = {
    .title = "Years that run backwards",
    .why = "Whether a figure rose or fell depends on which of the two years came first.",
    .source = "DOMAIN 5.8 (academic year against date)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::consistency
