// The order of things that stand in three versions of a sequence: what nobody moved keeps its place, what one side moved or
// added stands where that side has it.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace qar::merge {

using Id = std::size_t;

/// The ids of one sequence in its three versions, each id at most once in each.
struct Orders {
  std::vector<Id> base, ours, theirs;
};

/// What is to become of an id.
enum class Keep : unsigned char {
  no,
  yes,
  ours_here,   ///< the other side has it in another sequence: a conflict of places
  theirs_here  ///< likewise
};

struct Step {
  enum class Kind : unsigned char {
    item,         ///< stands here
    only_ours,    ///< stands here in ours; theirs has it elsewhere
    only_theirs,  ///< likewise
    clash         ///< runs of both sides at one place that are not to be joined
  };
  Kind kind = Kind::item;
  Id id = 0;                     ///< but of a clash
  bool moved = false;            ///< by either side
  std::vector<Id> ours, theirs;  ///< of a clash
};

/// Whether runs that both sides put at one place may be joined: nothing: they may not; true: that of ours comes first. It
/// must answer the other way round where the runs are swapped.
using Join = std::function<std::optional<bool>(const std::vector<Id>& ours, const std::vector<Id>& theirs)>;

/// `keep` tells of every id. Linear but for a sort.
[[nodiscard]] std::vector<Step> merge_order(const Orders& orders, const std::vector<Keep>& keep, const Join& join);

/// Positions of a longest run of growing values; of several such, always the same one.
[[nodiscard]] std::vector<std::size_t> longest_growing(const std::vector<std::size_t>& values);

}  // namespace qar::merge
