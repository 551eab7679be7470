#include "cited_entries.h"

#include <algorithm>
#include <unordered_set>

namespace qar::rules {

std::vector<const EvidenceEntry*> cited_entries(const model::Claim& claim, const Review& review) {
  std::vector<const EvidenceEntry*> entries;
  entries.reserve(claim.citations.size());
  for (const model::Citation& citation : claim.citations)
    if (const EvidenceEntry* entry = review.entry(citation.id).entry) entries.push_back(entry);
  if (entries.size() < 2) return entries;
  std::vector<const EvidenceEntry*> seen = entries;
  std::ranges::sort(seen);
  if (std::ranges::adjacent_find(seen) == seen.end()) return entries;
  std::unordered_set<const EvidenceEntry*> known;
  std::erase_if(entries, [&](const EvidenceEntry* entry) { return !known.insert(entry).second; });
  return entries;
}

bool rests_on_evidence(const model::Section& section) { return section.spec && section.spec->estimate; }

std::vector<PartClaims> parts_with_claims(const Report& report) {
  std::vector<PartClaims> parts;
  for (const model::Claim& claim : report.claims) {
    if (!claim.part) continue;
    const model::Section& section = report.sections[claim.section];
    const model::Part& part = section.parts[*claim.part];
    if (parts.empty() || parts.back().part != &part) parts.push_back({&section, &part, {}});
    parts.back().claims.push_back(&claim);
  }
  return parts;
}

}  // namespace qar::rules
