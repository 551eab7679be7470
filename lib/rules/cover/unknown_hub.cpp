#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/known_names.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
school: {name: Brackenhill School, hub: «North East Specail»}
---
)",
    R"(---
qar: report/1
profile: qar-2025
school: {name: Larkfield Primary School, hub: «heart of England»}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
school: {name: Larkfield Primary School, hub: The Heart of England}
---
)",
    R"(---
qar: report/1
profile: qar-2025
school: {name: Larkfield Primary School, hub: none}
---
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  if (!report.cover.school || !report.cover.school->hub) return;
  const auto& hub = *report.cover.school->hub;
  if (text::equal_ignoring_case(text::trim(hub.value), "none")) return;
  std::vector<std::string> names;
  for (const profile::Hub& each : review.profile->hubs) names.push_back(each.name);
  const std::string& year = review.profile->hubs_year;
  const std::string unknown =
      year.empty() ? "is not among the hubs that the profile knows" : fmt::format("is not among the hubs of {}", year);
  check_name(hub, names, {unknown, "check the name; a hub that is newer than the list needs no change"}, out);
}

}  // namespace

extern constinit const Rule unknown_hub = {
    .title = "A hub that is not on the list",
    .why =
        "Reports are brought together by hub; one letter more makes another hub. The list is of one year, so a new hub is "
        "no mistake.",
    .source = "DESIGN 2.2; DOMAIN 8.6 (S3)",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
