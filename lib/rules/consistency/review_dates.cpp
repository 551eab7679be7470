#include <array>
#include <optional>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/figures.h"
#include "rules/review_days.h"
#include "rules/running_text.h"

namespace qar::rules::consistency {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
dates: {from: 2025-11-10, to: 2025-11-12}
---

## Context and character of the school

This review took place from 10 to «12 November 2024». The review was held on «3 March 2025».
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
dates: {from: 2025-11-10, to: 2025-11-12}
---

## Context and character of the school

This review took place from 10 to 12 November 2025. The last review took place on 4 November 2024. The review of the plan was
read by governors on 3 March 2025.
)",
};

/// "took place", "was held", "was carried out" after "review".
bool is_told(const RunningText& text, std::uint32_t review) {
  for (const std::string_view verb :
       {"took place", "was held", "was carried out", "took place virtually", "began", "started"})
    if (text.reads(review + 1, verb) && text.gap_before(review + 1) == " ") return true;
  return false;
}

bool speaks_of_earlier(const RunningText& text, WordRange sentence) {
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i)
    if (text.word(i) == "last" || text.word(i) == "previous") return true;
  return false;
}

void check(const Report& report, const Review&, Findings& out) {
  const auto days = review_days(report);
  if (!days) return;
  const RunningText text(report);
  for (const std::uint32_t review : text.places("review")) {
    if (review == 0 || !text.is_own(review) || !is_told(text, review)) continue;
    const std::string_view before = text.word(review - 1);
    if (before != "this" && before != "the" && before != "assurance" && before != "qa" && before != "peer") continue;
    const WordRange sentence = text.sentence(review);
    if (speaks_of_earlier(text, sentence)) continue;
    for (std::uint32_t i = review; i + 2 < sentence.end; ++i) {
      const auto day = number_in_figures(text.word(i));
      const int month = month_named(text.word(i + 1));
      const auto year = year_at(text, i + 2);
      const auto date = day && month != 0 && year ? profile::Date::make(*year, month, static_cast<int>(*day)) : std::nullopt;
      if (!date || (*date >= days->from.value && *date <= days->to.value)) continue;
      out.add(text.locate({i, i + 3}),
              fmt::format("the cover dates the review {} to {}", days->from.value.spoken(), days->to.value.spoken()),
              "correct the date here or on the cover")
          .related.push_back({days->from.where, "the cover's dates"});
    }
  }
}

}  // namespace

extern constinit const Rule review_dates = {
    .title = "A date of this review that the cover does not give",
    .why = "The text was taken from another report, or the cover was.",
    .source = "DOMAIN 5.8 (date and day mismatch); DESIGN 4",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::consistency
