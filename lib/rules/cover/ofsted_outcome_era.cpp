
#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/known_names.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
ofsted: {date: 2025-12-09, outcome: «good»}
---
)",
    R"(---
qar: report/1
profile: qar-2025
ofsted: {date: 2023-03-14, outcome: {«inclusion»: strong standard}}
---
)",
    R"(---
qar: report/1
profile: qar-2025
ofsted: {date: 2025-01-21, outcome: «good»}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
ofsted: {date: 2024-07-09, outcome: good}
---
)",
    R"(---
qar: report/1
profile: qar-2025
ofsted: {date: 2025-01-21, outcome: ungraded}
---
)",
    R"(---
qar: report/1
profile: qar-2025
ofsted: {date: 2025-12-09, outcome: {inclusion: strong standard}}
---
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  const auto& ofsted = report.cover.ofsted;
  const auto& card_from = review.profile->ofsted.report_card_from;
  const auto& whole_until = review.profile->ofsted.whole_school_until;
  if (!ofsted || !ofsted->date || !card_from) return;
  const profile::Date day = ofsted->date->value;
  const text::Span date = ofsted->date->where;
  if (!ofsted->areas.empty() && day < *card_from) {
    out.add(ofsted->areas.front().key.where, fmt::format("an inspection of {} had no report card", day.spoken()),
            fmt::format("give its outcome in one word, or check the date; report cards began on {}", card_from->spoken()))
        .related.push_back({date, "the date of the inspection"});
  }
  if (!ofsted->outcome || meant_name(ofsted->outcome->value, review.profile->ofsted.outcomes).empty()) return;
  const auto& outcome = *ofsted->outcome;
  if (day >= *card_from) {
    out.add(outcome.where, fmt::format("an inspection of {} gave no outcome in one word", day.spoken()),
            "give the report card: each area on a line of its own below `outcome:`, with its grade")
        .related.push_back({date, "the date of the inspection"});
  } else if (whole_until && day > *whole_until && !text::equal_ignoring_case(outcome.value, "ungraded")) {
    diag::Diagnostic& made =
        out.add(outcome.where, fmt::format("an inspection of {} gave a school no grade as a whole", day.spoken()),
                "write `ungraded`, or check the date");
    made.severity = Severity::advice;
    made.related.push_back({date, "the date of the inspection"});
  }
}

}  // namespace

extern constinit const Rule ofsted_outcome_era = {
    .title = "An inspection outcome of another time",
    .why =
        "Grades in one word for a whole school ended in September 2024, and report cards began in November 2025. Either the "
        "date or the outcome "
        "is that of another inspection.",
    .source = "DOMAIN 5.4, R-OFS-5 (P:20, P:21)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
