#include <string>
#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/known_names.h"

namespace qar::rules::aoe {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
areas_of_excellence:
  - {title: Early reading, category: Pupil Learning, status: accredited, contact: «{name: Idris Pellow}»}
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
---
)",
};

void check(const Report& report, const Review&, Findings& out) {
  for (const model::AreaOfExcellence& area : report.cover.areas_of_excellence) {
    if (!area.contact) continue;
    std::vector<std::string> missing;
    if (!area.contact->name) missing.emplace_back("name");
    if (!area.contact->post) missing.emplace_back("post");
    if (!area.contact->email) missing.emplace_back("email");
    if (!missing.empty())
      out.add(area.contact->where, fmt::format("the contact has no {}", name_list(missing)), "fill it in");
  }
}

}  // namespace

extern constinit const Rule contact_incomplete = {
    .title = "A contact of whom something is missing",
    .why =
        "Other schools write to the contact years later; a name without a post or an address leads nowhere once the person "
        "has moved on.",
    .source = "DOMAIN 1.1, 1.2 (name, job title, email)",
    .severity = Severity::advice,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::aoe
