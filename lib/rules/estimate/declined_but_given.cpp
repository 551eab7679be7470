#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/known_names.h"
#include "rules/stated_estimates.h"

namespace qar::rules::estimate {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
estimates: declined
---

## Leadership at all levels

Peer Evaluation Estimate: «Effective»
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
estimates: declined
---

Overall Peer Evaluation Estimate: not applicable

## Leadership at all levels

Leaders are effective in what they set out to do.
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  const profile::Profile& profile = *review.profile;
  if (!estimates_declined(report, profile)) return;
  for (const model::EstimateLine& line : report.estimate_lines) {
    if (!profile.scale_position(line.value.value)) continue;
    out.add(line.value.where,
            fmt::format("{} is given here, but the school declined estimates", text::excerpt(line.value.value)),
            "take the line away, or correct the cover")
        .related.push_back({report.cover.estimates->where, "declined here"});
  }
}

}  // namespace

extern constinit const Rule declined_but_given = {
    .title = "An estimate although the school declined them",
    .why =
        "Whether there are written estimates is the school's choice; one that slipped through cannot be taken back once the "
        "report is shared.",
    .source = "DESIGN 4; DOMAIN 1.4 (S3)",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::estimate
