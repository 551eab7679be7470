#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/cover_values.h"
#include "rules/known_names.h"
#include "rules/stated_estimates.h"

namespace qar::rules::estimate {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
estimates: {overall: «Efective», leadership: «Strong»}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
estimates: {overall: Leading, leadership: Working Towards Effective, disadvantaged: not applicable}
---
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  const profile::Profile& profile = *review.profile;
  if (!report.cover.estimates || profile.scale.empty()) return;
  for (const model::EstimateField& field : report.cover.estimates->given) {
    const std::string_view value = field.value.value;
    if (profile.scale_position(value) || says_none(value, profile) || is_placeholder(value) ||
        is_inspection_word(value, profile))
      continue;
    const std::string_view near = nearest_name(value, profile.scale);
    diag::Diagnostic& made = out.add(
        field.value.where, fmt::format("`{}` is not on the scale", text::excerpt(value)),
        near.empty() ? fmt::format("use {}", name_list(profile.scale)) : fmt::format("write `{}`, if that is meant", near));
    if (!near.empty()) made.fix = diag::Fix{diag::Safety::unsafe, {{field.value.where, std::string(near)}}};
  }
}

}  // namespace

extern constinit const Rule unknown_value = {
    .title = "An estimate that is not on the scale",
    .why = "Estimates are agreed in the words of the scale and counted by them; any other word leaves open what was agreed.",
    .source = "DOMAIN 1.4 (P:1, S3)",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::estimate
