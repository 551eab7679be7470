// Citations where a merge takes them apart: `[@KT-01; @LR-07]`, exactly of that form.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace qar::merge {

/// The size of the group with which a text begins; 0 if it begins with none.
[[nodiscard]] std::size_t citation_group_size(std::string_view text);

/// A text whose last words are followed by a group of citations, apart.
struct Cited {
  std::string_view words;             ///< what stands before the group, white space at its end left out
  std::string_view space;             ///< between both
  std::string_view group;             ///< empty where there is none
  std::string_view after;             ///< a full stop or bracket behind the group
  std::vector<std::string_view> ids;  ///< "KT-01", in order
};
[[nodiscard]] Cited split_citations(std::string_view text);

/// The group that three versions of one come to: as one side has it where the other left it alone; else what either added
/// and nobody took away. Nothing stands for a base that is not there.
[[nodiscard]] std::string merge_groups(const std::optional<Cited>& base, const Cited& ours, const Cited& theirs);

}  // namespace qar::merge
