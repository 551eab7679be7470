#include <map>

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
---

| Aspect | Peer Evaluation Estimate |
|---|---|
| Leadership at all levels | Effective |

## Leadership at all levels

Peer Evaluation Estimate: «Leading»
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
---

Overall Peer Evaluation Estimate: Effective

## Leadership at all levels

Peer Evaluation Estimate: Leading

## Quality of provision and outcomes

Peer Evaluation Estimate: Effective
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  const profile::Profile& profile = *review.profile;
  std::map<std::string_view, const model::EstimateLine*> first;
  for (const model::EstimateLine& line : report.estimate_lines) {
    const std::string_view aspect = aspect_of_line(line, report, profile);
    const auto position = profile.scale_position(line.value.value);
    if (aspect.empty() || !position) continue;
    const auto [other, fresh] = first.emplace(aspect, &line);
    if (fresh || profile.scale_position(other->second->value.value) == position) continue;
    out.add(line.value.where,
            fmt::format("{} is {} here and {} further up", estimate_in_words(aspect), text::excerpt(line.value.value),
                        text::excerpt(other->second->value.value)),
            "keep the one that was agreed")
        .related.push_back({other->second->value.where, "the first one"});
  }
}

}  // namespace

extern constinit const Rule two_values = {
    .title = "Two estimates of one aspect",
    .why = "Summary and section contradict each other, and each reader will quote the one that suits.",
    .source = "DOMAIN 5.8 (estimate in summary against body)",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::estimate
