#include <charconv>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/cover_values.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
review: larkfield-«2024-11»
dates: {from: 2025-11-10, to: 2025-11-12}
---
)",
    R"(---
qar: report/1
review: larkfield-«2023»
dates: {from: 2025-11-10, to: 2025-11-12}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
review: larkfield-2025-12
dates: {from: 2025-12-01, to: 2025-12-03}
---
)",
    // A year may be that of the school year.
    R"(---
qar: report/1
review: larkfield-2025
dates: {from: 2026-01-19, to: 2026-01-21}
---
)",
    R"(---
qar: report/1
review: r-1042
dates: {from: 2026-01-19, to: 2026-01-21}
---
)",
};

struct Tail {
  std::size_t begin = 0;
  int year = 0;
  int month = 0;  ///< 0: none
};

int figures(std::string_view text) {
  int value = 0;
  if (text.find_first_not_of("0123456789") != std::string_view::npos) return 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// "-2025-11" or "-2025" at the end of an id; a number that is no likely year is none.
Tail tail_of(std::string_view id) {
  const auto likely = [](int year) { return year >= 2000 && year < 2100; };
  if (id.size() > 8 && id[id.size() - 8] == '-' && id[id.size() - 3] == '-') {
    const Tail tail = {id.size() - 7, figures(id.substr(id.size() - 7, 4)), figures(id.substr(id.size() - 2))};
    if (likely(tail.year) && tail.month >= 1 && tail.month <= 12) return tail;
  }
  if (id.size() > 5 && id[id.size() - 5] == '-') {
    const Tail tail = {id.size() - 4, figures(id.substr(id.size() - 4)), 0};
    if (likely(tail.year)) return tail;
  }
  return {};
}

bool agrees(const Tail& tail, profile::Date day) {
  if (tail.month != 0) return tail.year == day.year && tail.month == day.month;
  return tail.year == day.year || tail.year == day.academic_year() || tail.year == day.academic_year() + 1;
}

void check(const Report& report, const Review& review, Findings& out) {
  const auto first = review.first_day();
  if (!report.cover.review || !first) return;
  const auto& id = *report.cover.review;
  const Tail tail = tail_of(id.value);
  if (tail.year == 0 || agrees(tail, *first) || agrees(tail, review.last_day().value_or(*first))) return;
  out.add(place_within(*report.source, id, tail.begin, id.value.size()),
          fmt::format("the review's id says {}, but it began on {}", id.value.substr(tail.begin), first->spoken()),
          "correct the id here and in the evidence, or the date")
      .related.push_back({report.cover.dates->from->where, "the first day"});
}

}  // namespace

extern constinit const Rule review_id_dates = {
    .title = "A review's id of another date",
    .why = "It mostly means that the cover was copied from an older report and not everything was changed.",
    .source = "DOMAIN 5.8 (paste from another report)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
