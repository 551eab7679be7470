#include "qar/model/review.h"

namespace qar::model {

void Review::index_entries() {
  entries_.clear();
  cited_.clear();
  for (const EvidenceFile& file : evidence) {
    for (const EvidenceEntry& entry : file.entries) {
      if (!entry.id.value.empty()) entries_.try_emplace(entry.id.value, EntryRef{&file, &entry});
    }
  }
  if (!report) return;
  for (const Claim& claim : report->claims) {
    for (const Citation& citation : claim.citations) ++cited_[citation.id];
  }
}

EntryRef Review::entry(std::string_view id) const {
  const auto found = entries_.find(id);
  return found == entries_.end() ? EntryRef{} : found->second;
}

std::optional<Date> Review::first_day() const {
  if (!report || !report->cover.dates || !report->cover.dates->from) return std::nullopt;
  return report->cover.dates->from->value;
}

std::optional<Date> Review::last_day() const {
  if (!report || !report->cover.dates || !report->cover.dates->to) return std::nullopt;
  return report->cover.dates->to->value;
}

std::vector<Spanned<std::string_view>> Review::team() const {
  if (!report || !report->cover.team) return {};
  const Team& team = *report->cover.team;
  std::vector<Spanned<std::string_view>> ids;
  if (team.lead) ids.push_back(*team.lead);
  ids.insert(ids.end(), team.reviewers.begin(), team.reviewers.end());
  return ids;
}

bool Review::cited(std::string_view id) const { return cited_.find(id) != cited_.end(); }

bool Review::is_orphan(const EvidenceEntry& entry) const {
  return entry.suggests && entry.suggests->value != Direction::neutral && !entry.is_pra() && !entry.is_confidential() &&
         !entry.id.value.empty() && !cited(entry.id.value);
}

}  // namespace qar::model
