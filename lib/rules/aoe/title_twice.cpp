#include <map>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/areas.h"
#include "rules/name_fold.h"

namespace qar::rules::aoe {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
areas_of_excellence:
  - {title: Early reading, category: Pupil Learning, status: accredited}
  - {title: «Early Reading.», category: Teaching, status: proposed}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
areas_of_excellence:
  - {title: Early reading, category: Pupil Learning, status: accredited}
  - {title: Early reading at home, category: Teaching, status: proposed}
---
)",
};

void check(const Report& report, const Review&, Findings& out) {
  std::map<std::string, text::Span> first;
  for (const model::AreaOfExcellence& area : report.cover.areas_of_excellence) {
    if (!area.title) continue;
    const auto [other, fresh] = first.emplace(fold_name(area.title->value), area.title->where);
    if (fresh) continue;
    out.add(area.title->where, fmt::format("{} stands twice on the cover", area_in_words(area)),
            "keep one of the two, or tell their titles apart")
        .related.push_back({other->second, "the first one"});
  }
}

}  // namespace

extern constinit const Rule title_twice = {
    .title = "Two areas of excellence with one title",
    .why = "One of them was entered twice, perhaps with two statuses, and it would be counted twice.",
    .source = "DOMAIN 1.5, 8.1",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::aoe
