#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/cover_values.h"
#include "rules/stated_estimates.h"

namespace qar::rules::estimate {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
estimates: {overall: "«WTE»", «Leadership»: «effective», provision: «working towards effective»}
---

## Leadership at all levels

Estimate: «EFFECTIVE»
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
estimates: {overall: Working Towards Effective, leadership: Effective}
---

## Leadership at all levels

**Estimate:** Effective
)",
};

/// `meant` takes the place of what is written, where that is another spelling of it.
void check_spelling(const Report& report, std::string_view written, std::string_view meant, text::Span where,
                    Findings& out) {
  if (meant.empty() || written == meant) return;
  diag::Diagnostic& made =
      out.add(where, fmt::format("`{}` is written `{}`", text::excerpt(written), meant), fmt::format("write `{}`", meant));
  // In odd Markdown the place may be the whole paragraph.
  if (report.source->slice(where) == written) made.fix = diag::Fix{diag::Safety::safe, {{where, std::string(meant)}}};
}

void check_field(const Report& report, const text::Spanned<std::string_view>& field, std::string_view meant, Findings& out) {
  check_spelling(report, field.value, meant, place_within(*report.source, field, 0, field.value.size()), out);
}

std::string_view value_meant(std::string_view written, const profile::Profile& profile) {
  const auto position = profile.scale_position(written);
  return position ? std::string_view(profile.scale[*position]) : std::string_view();
}

void check(const Report& report, const Review& review, Findings& out) {
  const profile::Profile& profile = *review.profile;
  if (report.cover.estimates) {
    for (const model::EstimateField& field : report.cover.estimates->given) {
      check_field(report, field.key, aspect_of_key(field.key.value, profile), out);
      check_field(report, field.value, value_meant(field.value.value, profile), out);
    }
  }
  for (const model::EstimateLine& line : report.estimate_lines)
    check_spelling(report, line.value.value, value_meant(line.value.value, profile), line.value.where, out);
}

}  // namespace

extern constinit const Rule spelling = {
    .title = "An estimate in another spelling",
    .why =
        "It is read, but “Effective” with a capital is the estimate and “effective” a word of praise; one spelling keeps "
        "them apart.",
    .source = "DOMAIN 1.4, 5.5 (S3), 9 case 4",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::estimate
