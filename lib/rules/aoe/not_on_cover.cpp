#include <algorithm>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/areas.h"
#include "rules/cover_values.h"
#include "rules/name_fold.h"

namespace qar::rules::aoe {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
areas_of_excellence: []
---

«## Area of Excellence: Early reading»

All adults follow the same programme and rehearse it together each week.
)",
    R"(---
qar: report/1
profile: qar-2025
areas_of_excellence: [{title: Early reading, category: Pupil Learning, status: accredited}]
---

## Area of Excellence: Early reading

All adults follow the same programme and rehearse it together each week.

«## Area of Excellence: Singing»

Every class sings every day.
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
---

## Area of Excellence

The school did not propose an Area of Excellence for this review.
)",
};

bool names_one(const model::Section& section, const Report& report) {
  const std::string title = fold_name(section.title.value);
  const auto named = [&](const model::AreaOfExcellence& area) {
    return area.title && holds_name(title, fold_name(area.title->value));
  };
  return std::ranges::any_of(report.cover.areas_of_excellence, named);
}

void check(const Report& report, const Review&, Findings& out) {
  // Areas that stand on the cover and could not be read were reported there.
  const auto written = written_at(report, "areas_of_excellence");
  if (!cover_is_whole(report) || (written && written->size() != report.cover.areas_of_excellence.size())) return;
  const std::vector<std::size_t> sections = area_sections(report);
  const std::size_t areas = report.cover.areas_of_excellence.size();
  if (sections.size() <= areas) return;
  for (const std::size_t index : sections) {
    const model::Section& section = report.sections[index];
    if (section.words == 0 || says_there_is_none(section, report) || (areas > 0 && names_one(section, report))) continue;
    // With areas on the cover, only a section that has a title of its own can be one too many.
    if (areas > 0 && fold_name(section.title.value) == fold_name(section.spec->title)) continue;
    diag::Diagnostic& made = out.add(section.title.where, "the cover names no such area of excellence",
                                     "add it to `areas_of_excellence` with its category and status");
    if (areas > 0) made.related.push_back({report.cover.areas_of_excellence.front().where, "the areas of the cover"});
  }
}

}  // namespace

extern constinit const Rule not_on_cover = {
    .title = "A section on an area that the cover does not have",
    .why =
        "Its category and status are nowhere to be found, so it is neither counted nor shared, or it was left from another "
        "report.",
    .source = "DESIGN 2.2; DOMAIN 1.5",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::aoe
