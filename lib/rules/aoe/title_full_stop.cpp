#include "qar/rules/rule.h"

#include "rules/cover_values.h"

namespace qar::rules::aoe {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
areas_of_excellence:
  - {title: Early reading«.», category: Pupil Learning, status: accredited}
  - {title: "Singing as a whole school«.»", category: Subjects, status: accredited}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
areas_of_excellence:
  - {title: "Drama, music, dance etc.", category: Subjects, status: accredited}
  - {title: And then they read..., category: Pupil Learning, status: accredited}
---
)",
};

void check(const Report& report, const Review&, Findings& out) {
  for (const model::AreaOfExcellence& area : report.cover.areas_of_excellence) {
    if (!area.title) continue;
    const std::string_view title = area.title->value;
    if (!title.ends_with('.') || title.ends_with("..") || title.ends_with("etc.")) continue;
    const text::Span stop = place_within(*report.source, *area.title, title.size() - 1, title.size());
    diag::Diagnostic& made = out.add(stop, "the title of an area of excellence ends with a full stop", "take it away");
    if (stop.size() == 1) made.fix = diag::Fix{diag::Safety::safe, {{stop, ""}}};
  }
}

}  // namespace

extern constinit const Rule title_full_stop = {
    .title = "A full stop after a title",
    .why = "The title is printed as a heading and in lists, where a full stop looks like a mistake.",
    .source = "DOMAIN 9 case 7, 5.2 (P:35b)",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::aoe
