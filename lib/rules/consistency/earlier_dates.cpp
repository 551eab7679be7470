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
    R"(---
qar: report/1
dates: {from: 2025-11-10, to: 2025-11-12}
previous: {date: 2024-11, estimate: Effective}
ofsted: {date: 2023-03-14, outcome: good}
---

## Context and character of the school

Since the last review, in «November 2023», the school has opened a library. At its last inspection, in «May 2023», it was good.
Leaders acted on the findings of the previous review of «March 2024».
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
dates: {from: 2025-11-10, to: 2025-11-12}
previous: {date: 2024-11, estimate: Effective}
ofsted: {date: 2023-03-14, outcome: good}
---

## Context and character of the school

Since the last review, in November 2024, the school has opened a library, which was planned in May 2023. It was last inspected
in March 2023. The last review of the plan was helpful. Since the last review the head has changed, in May 2025.
)",
};

struct Named {
  WordRange words;
  int month = 0, year = 0;
};

/// "in November 2023", "of March 2024", "on 14 March 2023", right after a word.
std::optional<Named> date_after(const RunningText& text, std::uint32_t index) {
  std::uint32_t at = index;
  const std::string_view gap = text.gap_before(at);
  if (gap != " " && gap != ", " && gap != " (") return std::nullopt;
  const std::string_view word = text.word(at);
  if (word == "in" || word == "of" || word == "on") ++at;
  if (number_in_figures(text.word(at)) && month_named(text.word(at + 1)) != 0) ++at;
  const int month = month_named(text.word(at));
  const auto year = year_at(text, month != 0 ? at + 1 : at);
  if (!year || (month == 0 && at == index)) return std::nullopt;
  if (academic_year_at(text, month != 0 ? at + 1 : at)) return std::nullopt;
  return Named{{at, month != 0 ? at + 2 : at + 1}, month, *year};
}

class Dates {
 public:
  Dates(const Report& report, Findings& out) : text_(report), out_(out) {}

  void compare_all(std::string_view noun, const text::Spanned<profile::Date>& date, std::string_view what) {
    for (const std::uint32_t place : text_.places(noun)) {
      if (place == 0 || !text_.is_own(place) || !is_last(place)) continue;
      if (const auto named = date_after(text_, place + 1)) compare(*named, date, what);
    }
  }

  void compare(const Named& named, const text::Spanned<profile::Date>& date, std::string_view what) {
    if (named.year == date.value.year && (named.month == 0 || named.month == date.value.month)) return;
    out_.add(text_.locate(named.words), fmt::format("the cover dates {} {}", what, date.value.iso().substr(0, 7)),
             "correct the date here or on the cover")
        .related.push_back({date.where, "the cover's date"});
  }

  /// "the last review", "its previous QA Review".
  [[nodiscard]] bool is_last(std::uint32_t place) const {
    constexpr std::array<std::string_view, 7> between = {"qa",     "quality",   "assurance", "peer",
                                                         "ofsted", "challenge", "partners"};
    std::uint32_t at = place - 1;
    while (at > 0 && std::ranges::find(between, text_.word(at)) != between.end()) --at;
    return text_.word(at) == "last" || text_.word(at) == "previous";
  }

  [[nodiscard]] const RunningText& text() const { return text_; }

 private:
  RunningText text_;
  Findings& out_;
};

void check(const Report& report, const Review&, Findings& out) {
  Dates dates(report, out);
  if (const auto& previous = report.cover.previous; previous && previous->date)
    dates.compare_all("review", *previous->date, "the last review");
  if (const auto& ofsted = report.cover.ofsted; ofsted && ofsted->date) {
    dates.compare_all("inspection", *ofsted->date, "the last inspection");
    for (const std::uint32_t place : dates.text().places("inspected"))
      if (place > 0 && dates.text().word(place - 1) == "last" && dates.text().is_own(place))
        if (const auto named = date_after(dates.text(), place + 1))
          dates.compare(*named, *ofsted->date, "the last inspection");
  }
}

}  // namespace

extern constinit const Rule earlier_dates = {
    .title = "A date of the last review or inspection that the cover does not give",
    .why = "What has changed since then is measured from that day; cover and text must name the same one.",
    .source = "DESIGN 4 (cover in agreement with the body); DOMAIN 1.6",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::consistency
