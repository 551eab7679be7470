// The team on the cover, and what the evidence holds of each of its members.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "qar/rules/rule.h"

namespace qar::rules {

struct Member {
  std::string id;                             ///< in capitals
  text::Span where;                           ///< on the cover
  std::vector<const EvidenceEntry*> entries;  ///< in the order of the files
};

/// Each member once, the lead first. Empty without a draft or a team.
[[nodiscard]] std::vector<Member> team_members(const Review& review);
/// The same with their entries; empty too where there is no evidence to look at.
[[nodiscard]] std::vector<Member> members_with_entries(const Review& review);

}  // namespace qar::rules
