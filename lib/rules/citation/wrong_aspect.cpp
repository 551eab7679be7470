#include <algorithm>

#include <fmt/format.h>

#include "qar/rules/rule.h"

namespace qar::rules::citation {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
## Leadership at all levels
### What went well
- Leaders visit lessons every week, so that teachers know what to improve. [@KT-01; «@KT-02»]
=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - id: KT-01
    aspect: leadership
  - id: KT-02
    aspect: [provision, engagement]
)",
};
// An entry may belong to several aspects or say nothing of them; an area of excellence draws on any.
constexpr std::string_view accepted[] = {
    R"(=== report.md
## Leadership at all levels
### What went well
- Leaders visit lessons every week, so that teachers know what to improve. [@KT-01; @KT-02; @KT-09]
## Area of Excellence: Early reading
### Evidence of impact
Pupils read well. [@KT-01]
=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - id: KT-01
    aspect: [provision, leadership]
  - id: KT-02
)",
};

/// Whether every aspect that an entry names is one of the profile's; a misspelt one is said where it stands.
bool names_are_known(const model::EvidenceEntry& entry, const profile::Profile& profile) {
  return std::ranges::all_of(entry.aspects, [&](const auto& aspect) { return profile.section(aspect.value) != nullptr; });
}

void check_citation(const model::Citation& citation, const model::Section& section, const Review& review, Findings& out) {
  const model::EvidenceEntry* entry = review.entry(citation.id).entry;
  if (!entry || entry->aspects.empty() || entry->has_aspect(section.id()) || !names_are_known(*entry, *review.profile))
    return;
  std::string aspects;
  for (const auto& aspect : entry->aspects) aspects += fmt::format("{}`{}`", aspects.empty() ? "" : " and ", aspect.value);
  diag::Diagnostic& made =
      out.add(citation.where, fmt::format("`{}` is evidence for {}, not for `{}`", citation.id, aspects, section.id()),
              "cite the entry that was meant, or add the aspect to this one");
  made.related.push_back({entry->aspects.front().where, fmt::format("the aspect of `{}`", citation.id)});
}

void check(const Report& report, const Review& review, Findings& out) {
  if (review.evidence.empty()) return;
  for (const model::Claim& claim : report.claims) {
    const model::Section& section = report.sections[claim.section];
    if (!section.spec || (!section.spec->estimate && section.spec->parts.empty())) continue;
    for (const model::Citation& citation : claim.citations) check_citation(citation, section, review, out);
  }
}

}  // namespace

extern constinit const Rule wrong_aspect = {
    .title = "Evidence of another aspect",
    .why =
        "The entry was noted for another section, so it may say nothing about this claim; mostly the number is wrong by a "
        "digit.",
    .source = "DESIGN 4; DOMAIN 2.3",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::citation
