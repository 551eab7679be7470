#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "../cited_entries.h"

namespace qar::rules::citation {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
stage: agree
---
«## Leadership at all levels»
### What went well
- Leaders visit lessons every week, so that teachers know what to improve. [@KT-01]
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, aspect: leadership, focus: [lesson visits], suggests: strength}
  - {id: KT-02, aspect: leadership, focus: [Lesson visits, coaching], suggests: development}
)",
};
// What another claim cites was weighed; another focus, aspect or the same direction contradicts nothing.
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
stage: agree
---
## Leadership at all levels
### What went well
- Leaders visit lessons every week, so that teachers know what to improve. [@KT-01]
### Even better if…
- leaders shared what they saw with teaching assistants too. [@KT-02]
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, aspect: leadership, focus: [lesson visits], suggests: strength}
  - {id: KT-02, aspect: leadership, focus: [lesson visits], suggests: development}
  - {id: KT-03, aspect: provision, focus: [lesson visits], suggests: development}
  - {id: KT-04, aspect: leadership, focus: [governors], suggests: development}
  - {id: KT-05, aspect: leadership, focus: [lesson visits], suggests: both}
)",
};

using model::Direction;

/// What entries with a direction were about: a focus within an aspect.
using Theme = std::pair<std::string_view, std::string>;

struct Opposition {
  const EvidenceEntry* uncited = nullptr;
  const EvidenceEntry* cited = nullptr;
  std::string focus;
};

std::optional<Direction> opposite(const EvidenceEntry& entry) {
  if (!entry.suggests) return std::nullopt;
  if (entry.suggests->value == Direction::strength) return Direction::development;
  if (entry.suggests->value == Direction::development) return Direction::strength;
  return std::nullopt;
}

/// Entries that no claim cites, by theme.
std::map<Theme, std::vector<const EvidenceEntry*>> uncited_by_theme(const Review& review) {
  std::map<Theme, std::vector<const EvidenceEntry*>> themes;
  for (const EvidenceFile& file : review.evidence)
    for (const EvidenceEntry& entry : file.entries)
      if (review.is_orphan(entry) && opposite(entry))
        for (const auto& aspect : entry.aspects)
          for (const auto& focus : entry.focus)
            themes[{aspect.value, text::lower(text::fold_space(focus.value))}].push_back(&entry);
  return themes;
}

class Section {
 public:
  Section(const model::Section& section, const std::map<Theme, std::vector<const EvidenceEntry*>>& themes)
      : section_(section), themes_(themes) {}

  void hold_against(const EvidenceEntry& cited) {
    const auto against = opposite(cited);
    if (!against) return;
    for (const auto& focus : cited.focus) {
      std::string folded = text::lower(text::fold_space(focus.value));
      if (!looked_up_.emplace(folded, *against).second) continue;
      const auto found = themes_.find({section_.id(), folded});
      if (found == themes_.end()) continue;
      for (const EvidenceEntry* entry : found->second)
        if (entry->suggests->value == *against && seen_.insert(entry).second)
          oppositions_.push_back({entry, &cited, folded});
    }
  }

  void report(Findings& out) const {
    if (oppositions_.empty()) return;
    constexpr std::size_t most_shown = 3;
    std::vector<std::string> shown;
    for (std::size_t i = 0; i < oppositions_.size() && i < most_shown; ++i)
      shown.push_back(fmt::format("`{}`", oppositions_[i].uncited->id.value));
    if (oppositions_.size() > most_shown) shown.push_back(fmt::format("{} more", oppositions_.size() - most_shown));
    const std::vector<std::string_view> names(shown.begin(), shown.end());
    diag::Diagnostic& made =
        out.add(section_.title.where,
                fmt::format("{} {} the opposite of what is cited here on the same focus, and no claim cites {}",
                            text::one_of(names, "and"), oppositions_.size() == 1 ? "suggests" : "suggest",
                            oppositions_.size() == 1 ? "it" : "them"),
                "weigh both sides, and cite what the claim takes into account");
    for (std::size_t i = 0; i < oppositions_.size() && i < most_shown; ++i)
      made.related.push_back({oppositions_[i].uncited->suggests->where,
                              fmt::format("`{}` on {}, which `{}` sees otherwise", oppositions_[i].uncited->id.value,
                                          oppositions_[i].focus, oppositions_[i].cited->id.value)});
  }

 private:
  const model::Section& section_;
  const std::map<Theme, std::vector<const EvidenceEntry*>>& themes_;
  std::set<std::pair<std::string, Direction>> looked_up_;
  std::set<const EvidenceEntry*> seen_;
  std::vector<Opposition> oppositions_;  // in the order of the claims
};

void check(const Report& report, const Review& review, Findings& out) {
  if (!review.cites_at_all() || review.evidence.empty()) return;
  const auto themes = uncited_by_theme(review);
  if (themes.empty()) return;
  std::map<const model::Section*, Section> sections;
  for (const model::Claim& claim : report.claims) {
    const model::Section& section = report.sections[claim.section];
    if (!claim.part || !section.spec) continue;
    Section& held = sections.try_emplace(&section, section, themes).first->second;
    for (const EvidenceEntry* entry : cited_entries(claim, review))
      if (entry->has_aspect(section.id())) held.hold_against(*entry);
  }
  for (const auto& [section, held] : sections) held.report(out);
}

}  // namespace

extern constinit const Rule contradicting = {
    .title = "Evidence to the contrary that no claim cites",
    .why =
        "A claim that cites what speaks for it and leaves out what speaks against it is selective, and the school, which "
        "took part in both activities, will notice.",
    .source = "DESIGN 4; DOMAIN 2.3 (honest, rests on clear evidence)",
    .severity = Severity::advice,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::citation
