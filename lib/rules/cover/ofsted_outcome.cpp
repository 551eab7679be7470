
#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/known_names.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
ofsted: {date: 2023-03-14, outcome: «goood»}
---
)",
    R"(---
qar: report/1
profile: qar-2025
ofsted:
  date: 2025-12-09
  outcome:
    inclusion: expected standard
    «behaviour»: strong standard
    achievement: «good»
    safeguarding: «strong standard»
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
ofsted: {date: 2023-03-14, outcome: requires improvement}
---
)",
    R"(---
qar: report/1
profile: qar-2025
ofsted: {date: 2025-12-09, outcome: {inclusion: expected standard, safeguarding: met}}
---
)",
};

bool has(std::span<const std::string> names, std::string_view written) { return !meant_name(written, names).empty(); }

void check_area(const model::EstimateField& area, const profile::OfstedSpec& known, Findings& out) {
  const bool met_or_not = has(known.met_areas, area.key.value);
  if (!met_or_not && !has(known.areas, area.key.value)) {
    std::vector<std::string> all = known.areas;
    all.insert(all.end(), known.met_areas.begin(), known.met_areas.end());
    const std::string help = fmt::format("use {}", name_list(all));
    check_name(area.key, all, {"is not an area of the report card", help}, out);
    return;
  }
  const auto& grades = met_or_not ? known.met_grades : known.grades;
  const std::string help = fmt::format("use {}", name_list(grades));
  check_name(area.value, grades, {"is not a grade of this area", help}, out);
}

void check(const Report& report, const Review& review, Findings& out) {
  const auto& ofsted = report.cover.ofsted;
  const profile::OfstedSpec& known = review.profile->ofsted;
  if (!ofsted) return;
  if (ofsted->outcome) {
    const bool grade = has(known.grades, ofsted->outcome->value);
    const std::string help =
        grade ? std::string("give the report card: each area on a line of its own below `outcome:`, with its grade")
              : fmt::format("use {}", name_list(known.outcomes));
    check_name(*ofsted->outcome, known.outcomes, {"is not the outcome of an inspection in one word", help}, out);
  }
  if (!known.areas.empty())
    for (const model::EstimateField& area : ofsted->areas) check_area(area, known, out);
}

}  // namespace

extern constinit const Rule ofsted_outcome = {
    .title = "An outcome that Ofsted does not give",
    .why = "The cover repeats another body's finding, and readers will compare it with the published one word for word.",
    .source = "DESIGN 2.2; DOMAIN 5.4 (P:20, P:21)",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
