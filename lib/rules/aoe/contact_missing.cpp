#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/areas.h"

namespace qar::rules::aoe {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
areas_of_excellence: [{title: «Early reading», category: Pupil Learning, status: accredited}]
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
areas_of_excellence:
  - title: Early reading
    category: Pupil Learning
    status: accredited
    contact: {name: Idris Pellow, post: early reading leader, email: early.reading@larkfield.example.org}
  - {title: Singing, category: Subjects, status: not accredited}
---
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  for (const model::AreaOfExcellence& area : report.cover.areas_of_excellence)
    if (!area.contact && status_of(area, *review.profile) == "accredited")
      out.add(title_or_area(area),
              fmt::format("{} is accredited, but nobody is named whom other schools may ask", area_in_words(area)),
              "add `contact:` with name, post and email");
}

}  // namespace

extern constinit const Rule contact_missing = {
    .title = "An accredited area without a contact",
    .why = "Accredited areas are advertised so that other schools come and see; they have to know whom to write to.",
    .source = "DOMAIN 1.2, 1.5 (P:17, S3)",
    .severity = Severity::advice,
    .full_from = Stage::final,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::aoe
