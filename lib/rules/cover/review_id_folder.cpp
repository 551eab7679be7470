#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/known_names.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== oakmere-2025-10/report.md
---
qar: report/1
review: «larkfield-2025-10»
---
)",
};
constexpr std::string_view accepted[] = {
    R"(=== larkfield-2025-11/report.md
---
qar: report/1
review: larkfield-2025-11
---
)",
    // Only a folder that is itself named as a review says anything.
    R"(=== larkfield-2025-11-clean/report.md
---
qar: report/1
review: larkfield-2025-11
---
)",
};

/// "larkfield-2025-11": words, a year and a month.
bool looks_like_an_id(std::string_view name) {
  if (name.size() < 9) return false;
  const std::string_view tail = name.substr(name.size() - 8);
  for (std::size_t i = 0; i < tail.size(); ++i) {
    const bool hyphen = i == 0 || i == 5;
    if (hyphen ? tail[i] != '-' : tail[i] < '0' || tail[i] > '9') return false;
  }
  return true;
}

void check(const Report& report, const Review& review, Findings& out) {
  if (!report.cover.review) return;
  const auto& id = *report.cover.review;
  if (id.value == review.draft_folder || !looks_like_an_id(id.value) || !looks_like_an_id(review.draft_folder)) return;
  out.add(id.where,
          fmt::format("the review's id is `{}`, but the draft lies in the folder `{}`", text::excerpt(id.value),
                      text::excerpt(review.draft_folder)),
          "correct the id, or move the draft to the folder of its own review");
}

}  // namespace

extern constinit const Rule review_id_folder = {
    .title = "A draft in another review's folder",
    .why = "The draft is held against the evidence in its folder, which then belongs to another school or year.",
    .source = "DESIGN 2; DOMAIN 5.8 (paste from another report)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
