#include <algorithm>

#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/cover_values.h"
#include "rules/known_names.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
dates: {from: 2025-11-10, to: 2025-11-12}
previous: {date: 2023-11, estimate: «Good»}
---
)",
    R"(---
qar: report/1
profile: qar-2019
dates: {from: 2020-01-13, to: 2020-01-15}
previous: {date: 2018-11, estimate: «Leading»}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2019
dates: {from: 2020-01-13, to: 2020-01-15}
previous: {date: 2019-03, estimate: Good}
---
)",
    R"(---
qar: report/1
profile: qar-2025
dates: {from: 2025-11-10, to: 2025-11-12}
previous: {date: 2023-11, estimate: not applicable}
---
)",
};

bool among(std::span<const std::string> values, std::string_view written) {
  const std::string folded = text::fold_space(written);
  return std::ranges::any_of(values, [&](const std::string& value) { return text::equal_ignoring_case(value, folded); });
}

/// The scales that reviews of that time used; both where the time is not known.
std::vector<std::string> scale_of(const model::Previous& previous, const profile::Profile& profile) {
  const auto& until = profile.earlier.until;
  if (until && previous.date) return previous.date->value <= *until ? profile.earlier.scale : profile.scale;
  std::vector<std::string> all = profile.scale;
  all.insert(all.end(), profile.earlier.scale.begin(), profile.earlier.scale.end());
  return all;
}

void check(const Report& report, const Review& review, Findings& out) {
  const auto& previous = report.cover.previous;
  const profile::Profile& profile = *review.profile;
  if (!previous || !previous->estimate || profile.scale.empty()) return;
  const auto& estimate = *previous->estimate;
  const std::vector<std::string> scale = scale_of(*previous, profile);
  if (among(scale, estimate.value) || among(profile.no_estimate, estimate.value) || is_placeholder(estimate.value)) return;
  if (scale == profile.scale && profile.scale_position(estimate.value)) return;
  const std::string when = previous->date ? fmt::format("reviews of {}", previous->date->value.year) : "any review";
  diag::Diagnostic& made =
      out.add(estimate.where, fmt::format("`{}` is not an estimate that {} gave", text::excerpt(estimate.value), when),
              fmt::format("use {}, or `declined` if there was none", name_list(scale)));
  if (previous->date) made.related.push_back({previous->date->where, "the date of the last review"});
}

}  // namespace

extern constinit const Rule previous_estimate = {
    .title = "A last estimate on the scale of another time",
    .why =
        "The words of the scale changed in September 2019; only an older review can have given an inspection word. Read "
        "against the wrong scale, "
        "the school seems to have risen or fallen.",
    .source = "DOMAIN 1.4, 1.6 (P:1, P:6)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
