#include <fmt/format.h>

#include "qar/rules/rule.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
stage: «draft»
agreed: {lead_reviewer: 2025-11-12, school: 2025-11-14}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
stage: draft
agreed: {lead_reviewer: 2025-11-12}
---
)",
    R"(---
qar: report/1
stage: agree
agreed: {lead_reviewer: 2025-11-12, school: 2025-11-14}
---
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  const auto& agreed = report.cover.agreed;
  if (review.stage >= Stage::agree || !agreed || !agreed->lead_reviewer || !agreed->school) return;
  out.add(report.cover.stage ? report.cover.stage->where : agreed->where,
          fmt::format("both sides have agreed the text, but its stage is `{}`", model::name(review.stage)),
          "write `stage: final`, or take the dates of agreement away")
      .related.push_back({agreed->where, "agreed here"});
}

}  // namespace

extern constinit const Rule agreed_early = {
    .title = "An agreed text that is still called a draft",
    .why =
        "At an early stage much is only mentioned that a report must not go out with, so an agreed text is checked less "
        "than it should be.",
    .source = "DESIGN 2.2 (stages)",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
