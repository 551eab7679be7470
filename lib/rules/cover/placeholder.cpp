#include <algorithm>
#include <array>

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
school: {name: «School name», headteacher: «A N Other», hub: «TBC»}
target_group: "«??»"
---
)",
    R"(---
qar: report/1
estimates: {overall: «tbc», leadership: Effective}
previous: {estimate: Effective, ebis: [«xx»]}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
school: {name: Tobermory School, headteacher: Anna Otherton, hub: none}
target_group: "pupils who say that lessons are “to be got through”"
---
)",
};

/// Fields of which a word that they do not take is reported by the reader.
bool is_checked_by_its_form(std::string_view path) {
  constexpr std::array<std::string_view, 16> checked = {
      "qar",        "stage",       "school",        "dates",
      "dates.from", "dates.to",    "team",          "team.planned",
      "estimates",  "agreed",      "previous",      "previous.date",
      "ofsted",     "ofsted.date", "agreed.school", "agreed.lead_reviewer"};
  return std::ranges::find(checked, path) != checked.end();
}

void check(const Report& report, const Review&, Findings& out) {
  for (const CoverValue& each : cover_values(report)) {
    if (!is_placeholder(each.value.value) || is_checked_by_its_form(each.path)) continue;
    out.add(place_within(*report.source, each.value, 0, each.value.value.size()),
            fmt::format("`{}` only holds a place in `{}`", text::excerpt(each.value.value), each.path),
            "fill it in, or take the field away");
  }
}

}  // namespace

extern constinit const Rule placeholder = {
    .title = "A placeholder on the cover",
    .why = "What was to be filled in later is printed as it stands, on the first page that anybody sees.",
    .source = "DOMAIN 5.8 (placeholder text left)",
    .severity = Severity::error,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
