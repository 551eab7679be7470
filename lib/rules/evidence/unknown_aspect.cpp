#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "../known_names.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, aspect: «provison», observed: Pupils explained their drafts.}
  - {id: KT-02, aspect: [leadership, «governance»], observed: Governors read with pupils.}
  - {id: KT-03, aspect: «support», observed: Leaders asked for visits to other schools.}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
---
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, aspect: Quality of provision, observed: Pupils explained their drafts.}
  - {id: KT-02, aspect: [engagement, aoe], observed: Pupils who had been absent read well.}
)",
};

/// The ids that an entry may name: the profile's list, else its sections.
std::vector<std::string> allowed_in(const profile::Profile& profile) {
  if (!profile.aspects.empty()) return profile.aspects;
  std::vector<std::string> ids;
  for (const profile::SectionSpec& section : profile.sections) ids.push_back(section.id);
  return ids;
}

void report(const text::Spanned<std::string_view>& aspect, const profile::Profile& profile,
            const std::vector<std::string>& allowed, Findings& out) {
  const std::string written = text::excerpt(aspect.value);
  if (profile.section(aspect.value)) {
    out.add(aspect.where, fmt::format("the section `{}` takes no evidence", written),
            fmt::format("use {}", name_list(allowed)));
    return;
  }
  const std::string_view near = nearest_name(aspect.value, allowed);
  diag::Diagnostic& made =
      out.add(aspect.where, fmt::format("`{}` is not a section of `{}`", written, profile.id),
              near.empty() ? fmt::format("use {}", name_list(allowed)) : fmt::format("write `{}`, if that is meant", near));
  if (!near.empty()) made.fix = diag::Fix{diag::Safety::unsafe, {{aspect.where, std::string(near)}}};
}

void check(const EvidenceFile& file, const Review& review, Findings& out) {
  const std::vector<std::string> allowed = allowed_in(*review.profile);
  if (allowed.empty()) return;
  for (const EvidenceEntry& entry : file.entries)
    for (const auto& aspect : entry.aspects)
      if (std::ranges::find(allowed, aspect.value) == allowed.end()) report(aspect, *review.profile, allowed, out);
}

}  // namespace

extern constinit const Rule unknown_aspect = {
    .title = "An aspect that is no section of the report",
    .why =
        "The aspect ties an entry to the section whose claims it may support; an entry without one that exists supports "
        "nothing.",
    .source = "DESIGN 2.1",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
