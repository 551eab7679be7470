#include "team_members.h"

#include <algorithm>
#include <unordered_map>

#include "evidence_entries.h"

namespace qar::rules {

std::vector<Member> team_members(const Review& review) {
  std::vector<Member> members;
  std::unordered_map<std::string, std::size_t> known;
  for (const auto& written : review.team()) {
    std::string id = in_capitals(written.value);
    if (!id.empty() && known.try_emplace(id, members.size()).second) members.push_back({std::move(id), written.where, {}});
  }
  return members;
}

std::vector<Member> members_with_entries(const Review& review) {
  if (!review.evidence_wanted || review.evidence.empty()) return {};
  std::vector<Member> members = team_members(review);
  std::unordered_map<std::string_view, std::size_t> index;
  for (std::size_t i = 0; i < members.size(); ++i) index.emplace(members[i].id, i);
  for (const EvidenceFile& file : review.evidence) {
    Member* last = nullptr;  // entries of one reviewer mostly follow each other
    for (const EvidenceEntry& entry : file.entries) {
      if (!last || last->id != entry.reviewer) {
        const auto found = index.find(entry.reviewer);
        last = found == index.end() ? nullptr : &members[found->second];
      }
      if (last) last->entries.push_back(&entry);
    }
  }
  return members;
}

}  // namespace qar::rules
