// Three outlines of one draft, with what is the same in them known: which divisions, which units.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "matching.h"
#include "order.h"
#include "outline.h"

namespace qar::merge {

enum Version : std::size_t { base = 0, ours = 1, theirs = 2 };

/// Where one thing stands in each version.
struct Joint {
  static constexpr std::size_t none = SIZE_MAX;
  std::array<std::size_t, 3> at{none, none, none};

  [[nodiscard]] bool in(std::size_t version) const { return at[version] != none; }
};

class JoinedOutline {
 public:
  /// The outlines must outlive it.
  explicit JoinedOutline(const std::array<Outline, 3>& versions);

  [[nodiscard]] const Outline& version(std::size_t i) const { return versions_[i]; }
  [[nodiscard]] const std::vector<Joint>& divisions() const { return divisions_; }  ///< the whole draft first
  [[nodiscard]] const std::vector<Joint>& units() const { return units_; }
  /// The joint of a division or unit of a version.
  [[nodiscard]] Id division_id(std::size_t version, std::size_t division) const { return division_ids_[version][division]; }
  [[nodiscard]] Id unit_id(std::size_t version, std::size_t unit) const { return unit_ids_[version][unit]; }

  [[nodiscard]] const Unit& unit(Id id, std::size_t version) const {
    return versions_[version].units()[units_[id].at[version]];
  }
  /// The joint of the division in which a version has a unit.
  [[nodiscard]] Id division_of(Id unit_id, std::size_t version) const {
    return division_ids_[version][unit(unit_id, version).division];
  }

 private:
  void join_divisions();
  void match_children(std::size_t of_base, std::size_t side, std::size_t of_side);
  void add_divisions(std::size_t side);
  void join_units();
  void join(Id id, std::size_t version, std::size_t unit);
  void join_with_base(std::size_t side);
  void join_headings();
  void join_added();

  /// Units of a version that are matched by their words, as the matching takes them.
  struct Pieces {
    std::vector<Candidate> candidates;
    std::vector<std::size_t> units;
  };
  [[nodiscard]] Pieces pieces_of(std::size_t version, bool only_unjoined) const;

  const std::array<Outline, 3>& versions_;
  std::vector<Joint> divisions_, units_;
  std::array<std::vector<Id>, 3> division_ids_, unit_ids_;
};

}  // namespace qar::merge
