#include <algorithm>
#include <array>
#include <span>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/name_fold.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
school: {name: Larkfield Primary School, phase: «secondary»}
---
)",
    R"(---
qar: report/1
school: {name: Ridgeway Sixth Form College, phase: «infant»}
---
)",
};
constexpr std::string_view accepted[] = {
    // Junior and infant schools are often counted as primary, and a special school may call itself what it likes.
    R"(---
qar: report/1
school: {name: Alder Bank Junior School, phase: primary}
---
)",
    R"(---
qar: report/1
school: {name: Ash Lea Primary School, phase: special}
---
)",
    R"(---
qar: report/1
school: {name: Hightown School, phase: primary}
---
)",
};

struct Contradiction {
  std::string_view words;                    ///< in a school's name, folded
  std::array<std::string_view, 6> phases{};  ///< that a school of this name does not have
};
constexpr std::array<Contradiction, 6> contradictions = {{
    {"nursery school", {"junior", "middle", "secondary", "post-16", "all-through"}},
    {"infant", {"nursery", "junior", "middle", "secondary", "post-16", "all-through"}},
    {"junior", {"nursery", "infant", "secondary", "post-16", "all-through"}},
    {"primary", {"nursery", "middle", "secondary", "post-16"}},
    {"secondary", {"nursery", "infant", "junior", "primary", "post-16"}},
    {"sixth form college", {"nursery", "infant", "junior", "primary", "middle"}},
}};

void check(const Report& report, const Review&, Findings& out) {
  const auto& school = report.cover.school;
  if (!school || !school->name || !school->phase) return;
  const std::string name = fold_name(school->name->value);
  for (const Contradiction& each : contradictions) {
    if (!holds_name(name, each.words) || std::ranges::find(each.phases, school->phase->value) == each.phases.end()) continue;
    // "Infant and Nursery School", "Primary and Nursery School": another word of the name may bear the phase out.
    if (holds_name(name, school->phase->value)) continue;
    out.add(school->phase->where,
            fmt::format("the phase is {}, but the school's name says {}", school->phase->value, each.words),
            "correct the phase, or check that this is the cover of the right school")
        .related.push_back({school->name->where, "the name"});
    return;
  }
}

}  // namespace

extern constinit const Rule phase_against_name = {
    .title = "A phase that the school's name contradicts",
    .why = "One of the two is left from another school's cover, and the report is counted under the wrong phase.",
    .source = "DOMAIN 5.8 (paste from another report)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
