#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/known_names.h"
#include "rules/stated_estimates.h"

namespace qar::rules::estimate {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
estimates: {overall: «Good», leadership: «strong standard»}
---
)",
    R"(---
qar: report/1
profile: qar-2025
---

## Leadership at all levels

Peer Evaluation Estimate: «Outstanding»
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
estimates: {overall: Effective}
ofsted: {date: 2023-03-14, outcome: good}
---

## Leadership at all levels

Peer Evaluation Estimate: Effective
)",
};

void check_value(std::string_view value, text::Span where, const profile::Profile& profile, Findings& out) {
  if (!is_inspection_word(value, profile)) return;
  out.add(where, fmt::format("`{}` is a word of an inspection, not an estimate", text::excerpt(value)),
          fmt::format("use {}", name_list(profile.scale)));
}

void check(const Report& report, const Review& review, Findings& out) {
  if (review.profile->scale.empty()) return;
  if (report.cover.estimates)
    for (const model::EstimateField& field : report.cover.estimates->given)
      check_value(field.value.value, field.value.where, *review.profile, out);
  for (const model::EstimateLine& line : report.estimate_lines)
    check_value(line.value.value, line.value.where, *review.profile, out);
}

}  // namespace

extern constinit const Rule inspection_grade = {
    .title = "An inspection grade given as an estimate",
    .why =
        "A peer review gives estimates, which cannot be set beside Ofsted's grades; readers will do just that with one of "
        "Ofsted's words.",
    .source = "DOMAIN 1.4, 2.7, 5.4 (P:1, P:3)",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::estimate
