#include <algorithm>
#include <array>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/cover_values.h"
#include "rules/name_fold.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
school: {name: Larkfield Primary School, headteacher: «Acting Headteacher»}
---
)",
    R"(---
qar: report/1
school: {name: Larkfield Primary School, headteacher: «Mrs»}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
school: {name: Larkfield Primary School, headteacher: Dr Ruth Head}
---
)",
};

bool is_title(std::string_view word) {
  constexpr std::array<std::string_view, 17> titles = {
      "the",          "acting",    "interim", "executive", "co", "head", "heads", "teacher", "headteacher",
      "headteachers", "principal", "of",      "school",    "mr", "mrs",  "ms",    "miss"};
  return std::ranges::find(titles, word) != titles.end() || word == "mx" || word == "dr";
}

void check(const Report& report, const Review&, Findings& out) {
  if (!report.cover.school || !report.cover.school->headteacher) return;
  const auto& head = *report.cover.school->headteacher;
  const std::string folded = fold_name(head.value);
  if (folded.empty() || is_placeholder(head.value) || !std::ranges::all_of(text::split(folded, ' '), is_title)) return;
  out.add(head.where, "the headteacher is given by title only",
          "write the name; the cover is the one place where it stands");
}

}  // namespace

extern constinit const Rule headteacher_unnamed = {
    .title = "A headteacher without a name",
    .why = "The cover names the head, who decides on sharing the report; a title alone was left from a form.",
    .source = "DOMAIN 1.6, 2.6 (P:2)",
    .severity = Severity::warning,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
