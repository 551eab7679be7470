#include "qar/rules/rule.h"

#include "rules/cover_values.h"
#include "rules/stated_estimates.h"

namespace qar::rules::estimate {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
«»qar: report/1
profile: qar-2025
---
)",
    R"(---
qar: report/1
profile: qar-2025
estimates: «{}»
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
estimates: declined
---
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  if (!cover_is_whole(report) || estimate_aspects(*review.profile).empty()) return;
  const auto& estimates = report.cover.estimates;
  if (estimates && (estimates->declined || !estimates->given.empty())) return;
  const auto written = written_at(report, "estimates");
  // What stands there and could not be read was reported as such.
  if (written && !written->is_null() && written->size() > 0) return;
  if (written && written->is_scalar()) return;
  out.add(written ? written->where() : front_begin(report),
          "the cover neither gives estimates nor says that the school declined them",
          "add `estimates:` with one line for each aspect, or `estimates: declined`");
}

}  // namespace

extern constinit const Rule not_stated = {
    .title = "Neither estimates nor a word that there are none",
    .why = "Estimates are the school's choice, and more than half choose none; the report has to say which it was.",
    .source = "DOMAIN 1.4, 8.2 (S3)",
    .severity = Severity::warning,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::estimate
