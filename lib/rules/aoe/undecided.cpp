#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/areas.h"

namespace qar::rules::aoe {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
stage: final
areas_of_excellence: [{title: Early reading, category: Pupil Learning, status: «proposed»}]
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
stage: agree
areas_of_excellence: [{title: Early reading, category: Pupil Learning, status: proposed}]
---
)",
    R"(---
qar: report/1
profile: qar-2025
stage: final
areas_of_excellence: [{title: Early reading, category: Pupil Learning, status: deferred}]
---
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  if (review.stage < Stage::final) return;
  for (const model::AreaOfExcellence& area : report.cover.areas_of_excellence)
    if (status_of(area, *review.profile) == "proposed")
      out.add(area.status->where, fmt::format("the report is final, and {} is still only proposed", area_in_words(area)),
              "say whether it was accredited, not accredited or deferred");
}

}  // namespace

extern constinit const Rule undecided = {
    .title = "An area of excellence that nobody decided on",
    .why =
        "Peer and Lead Reviewers decide before the report goes out; a school that proposed an area must be told the answer.",
    .source = "DOMAIN 0, 1.5 (S2, S3)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::aoe
