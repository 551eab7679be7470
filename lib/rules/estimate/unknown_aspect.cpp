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
estimates: {overall: Effective, «leadreship»: Effective, «engagement»: Effective}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
estimates: {overall: Effective, Leadership: Effective, Quality of provision and outcomes: Effective}
---
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  const profile::Profile& profile = *review.profile;
  if (!report.cover.estimates) return;
  std::vector<std::string> known = {std::string(overall_aspect)};
  for (const std::string_view aspect : estimate_aspects(profile)) known.emplace_back(aspect);
  for (const model::EstimateField& field : report.cover.estimates->given) {
    const std::string_view key = field.key.value;
    if (!aspect_of_key(key, profile).empty()) continue;
    if (profile.section(key)) {
      out.add(field.key.where, fmt::format("the section `{}` takes no estimate", key), "take the line away");
      continue;
    }
    const std::string_view near = nearest_name(key, known);
    diag::Diagnostic& made =
        out.add(field.key.where, fmt::format("`{}` is nothing that takes an estimate", text::excerpt(key)),
                near.empty() ? fmt::format("use {}", name_list(known)) : fmt::format("write `{}`, if that is meant", near));
    if (!near.empty()) made.fix = diag::Fix{diag::Safety::unsafe, {{field.key.where, std::string(near)}}};
  }
}

}  // namespace

extern constinit const Rule unknown_aspect = {
    .title = "An estimate of something that takes none",
    .why =
        "An estimate under a misspelt name is lost to the report, and one of a section that takes none was never agreed on.",
    .source = "DESIGN 2.2; DOMAIN 1.2, 1.3",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::estimate
