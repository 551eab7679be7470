#include <algorithm>

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
areas_of_excellence: [{title: «Preparing for adult life», category: Curriculum, status: accredited}]
---

## Area of Excellence

### Ready for adulthood

The curriculum from Year 9 is built on travel, work and home.
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
areas_of_excellence: [{title: "Early reading - a love of books", category: Pupil Learning, status: accredited}]
---

## Area of Excellence

### Early Reading: a Love of Books
)",
    R"(---
qar: report/1
profile: qar-2025
areas_of_excellence: [{title: Early reading, category: Pupil Learning, status: accredited}]
---

## Area of Excellence

The school was visited for its “early reading” in each class.
)",
};

bool named_in(const model::Section& section, std::string_view title, const Report& report) {
  if (holds_name(fold_name(section.title.value), title)) return true;
  const auto& blocks = report.markdown.blocks;
  for (std::uint32_t i = section.first_block; i < section.end_block; ++i)
    if (blocks[i].first_inline != blocks[i].end_inline &&
        holds_name(fold_name(syntax::flatten(report.markdown, i).text), title))
      return true;
  return false;
}

void check(const Report& report, const Review& review, Findings& out) {
  const std::vector<std::size_t> sections = area_sections(report);
  if (sections.empty()) return;
  for (const model::AreaOfExcellence& area : report.cover.areas_of_excellence) {
    if (!area.title || !needs_section(area, *review.profile)) continue;
    const std::string title = fold_name(area.title->value);
    const auto names_it = [&](std::size_t section) { return named_in(report.sections[section], title, report); };
    if (title.empty() || std::ranges::any_of(sections, names_it)) continue;
    out.add(area.title->where, fmt::format("{} is named in no section on an area of excellence", area_in_words(area)),
            "use one title on the cover and in the section")
        .related.push_back(
            {report.sections[sections.back()].title.where, sections.size() == 1 ? "the section" : "the last such section"});
  }
}

}  // namespace

extern constinit const Rule title_not_named = {
    .title = "An area of excellence under another title",
    .why = "It is listed and shared under the title on the cover; whoever looks for it in the report must find it there.",
    .source = "DESIGN 2.2",
    .severity = Severity::error,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::aoe
