#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "../review_days.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
dates: {from: 2025-11-10, to: 2025-11-12}
---
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, date: «2025-11-21», observed: Pupils explained their drafts.}
  - {id: KT-02, date: «2024-11-11», observed: Teachers showed the plans for the term.}
  - {id: KT-03, date: «2025-11-09», activity: pre-review analysis, observed: Lines of enquiry.}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
dates: {from: 2025-11-10, to: 2025-11-12}
---
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, date: 12/11/25, observed: Pupils explained their drafts.}
  - {id: KT-02, date: 10 Nov, observed: Teachers showed the plans for the term.}
)",
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, date: 2019-11-21, observed: Pupils explained their drafts.}
)",
};

/// The day that was probably meant: the same one in the year of the review, or day and month the other way round.
std::optional<profile::Date> meant_day(profile::Date written, const ReviewDays& days) {
  const auto within = [&](const std::optional<profile::Date>& day) {
    return day && *day >= days.from.value && *day <= days.to.value;
  };
  const auto other_year = profile::Date::make(days.from.value.year, written.month, written.day);
  if (within(other_year)) return other_year;
  const auto turned = profile::Date::make(written.year, written.day, written.month);
  return within(turned) ? turned : std::nullopt;
}

std::string named_days(const ReviewDays& days) {
  if (days.from.value == days.to.value) return fmt::format("of {}", days.from.value.spoken());
  return fmt::format("from {} to {}", days.from.value.spoken(), days.to.value.spoken());
}

void report(const EvidenceEntry& entry, const ReviewDays& days, Findings& out) {
  const profile::Date day = entry.date->value;
  const auto meant = meant_day(day, days);
  diag::Diagnostic& made =
      out.add(entry.date->where, fmt::format("{} lies outside the review {}", day.spoken(), named_days(days)),
              meant ? fmt::format("write `{}`, if that is meant", meant->iso())
                    : "correct the date, or move the entry to the review it belongs to");
  made.related.push_back({days.from.where, "the first day of the review"});
  if (meant) made.fix = diag::Fix{diag::Safety::unsafe, {{entry.date->where, meant->iso()}}};
  // Some teams read what the school has sent before they come.
  constexpr std::int32_t three_weeks = 21;
  if (entry.is_pra() && day < days.from.value && days.from.value.days() - day.days() <= three_weeks)
    made.severity = Severity::advice;
}

void check(const EvidenceFile& file, const Review& review, Findings& out) {
  const auto days = review.report ? review_days(*review.report) : std::nullopt;
  if (!days) return;
  for (const EvidenceEntry& entry : file.entries)
    if (entry.date && (entry.date->value < days->from.value || entry.date->value > days->to.value))
      report(entry, *days, out);
}

}  // namespace

extern constinit const Rule outside_review = {
    .title = "An entry dated outside the review",
    .why =
        "What was seen on another day belongs to another visit, or the date is a slip; the timetable and the claims cannot "
        "both be right.",
    .source = "DESIGN 2.1; DOMAIN 1.6 (S2)",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
