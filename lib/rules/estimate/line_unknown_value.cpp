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
---

## Leadership at all levels

Peer Evaluation Estimate: «Effectve»
)",
};
constexpr std::string_view accepted[] = {
    // A sentence after a colon is no estimate.
    R"(---
qar: report/1
profile: qar-2025
---

## Leadership at all levels

How leaders arrived at their own estimate: they compared books, visits and figures over three terms.
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  const profile::Profile& profile = *review.profile;
  if (profile.scale.empty()) return;
  for (const model::EstimateLine& line : report.estimate_lines) {
    const std::string_view value = line.value.value;
    if (profile.scale_position(value) || says_none(value, profile) || is_placeholder(value) ||
        is_inspection_word(value, profile))
      continue;
    const std::string_view near = nearest_name(value, profile.scale);
    diag::Diagnostic& made = out.add(
        line.value.where, fmt::format("`{}` is not on the scale", text::excerpt(value)),
        near.empty() ? fmt::format("use {}", name_list(profile.scale)) : fmt::format("write `{}`, if that is meant", near));
    // In odd Markdown the place may be the whole paragraph.
    if (!near.empty() && report.source->slice(line.value.where) == value)
      made.fix = diag::Fix{diag::Safety::unsafe, {{line.value.where, std::string(near)}}};
  }
}

}  // namespace

extern constinit const Rule line_unknown_value = {
    .title = "A line that gives an estimate off the scale",
    .why = "The section states an estimate that nobody can place, and it cannot be held against the cover.",
    .source = "DOMAIN 1.4 (P:1, S3)",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::estimate
