#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/known_names.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
school: {name: Larkfield Primary School, phase: «primery»}
---
)",
    R"(---
qar: report/1
profile: qar-2025
school: {name: Larkfield Primary School, phase: «Primary»}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
school: {name: Fernworth Centre, phase: alternative provision}
---
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  if (!report.cover.school || !report.cover.school->phase) return;
  const auto& phases = review.profile->phases;
  const std::string help = fmt::format("use {}", name_list(phases));
  check_name(*report.cover.school->phase, phases, {"is not a phase that the profile knows", help}, out);
}

}  // namespace

extern constinit const Rule unknown_phase = {
    .title = "A phase that the profile does not know",
    .why = "Reports are counted and compared by phase, and what is usual for a report depends on it.",
    .source = "DESIGN 2.2; DOMAIN 1.6 (S3)",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
