// A merged body being put together: pieces of the versions, with the blank lines between them that the versions have there.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "qar/merge/merged.h"

#include "joined_outline.h"

namespace qar::merge {

class BodyWriter {
 public:
  BodyWriter(const JoinedOutline& joined, const Marking& marking) : joined_(joined), marking_(marking) {}

  /// A unit with its merged text.
  void write(Id unit, std::string_view text);
  /// Units of each side that are not to be decided here; a side may have none.
  void write_conflict(const std::vector<Id>& base_units, const std::vector<Id>& ours_units,
                      const std::vector<Id>& theirs_units);
  /// The whole, with what stands behind the last unit.
  [[nodiscard]] std::string finish();
  /// Instead: the bodies as they are, against each other.
  [[nodiscard]] std::string whole_conflict() const;
  /// The units as they were written, for looking whether a reader finds the same again.
  [[nodiscard]] const std::vector<std::string>& written() const { return written_; }

 private:
  static constexpr std::size_t none = Joint::none;
  /// The first and last unit of each version that a piece is made of: indices, or none.
  struct Piece {
    std::array<std::size_t, 3> first{none, none, none}, last{none, none, none};
    bool item = false;  ///< a list item and nothing else
  };
  void put(const Piece& piece, std::string_view text);
  [[nodiscard]] std::string_view gap(const Piece& before, const Piece& after) const;
  [[nodiscard]] std::string run_text(const std::vector<Id>& units, std::size_t version) const;
  [[nodiscard]] std::string_view edge_gap(bool at_end) const;
  [[nodiscard]] std::string_view usual_gap(const Piece& before, const Piece& after) const;

  const JoinedOutline& joined_;
  const Marking& marking_;
  std::string text_;
  Piece last_;
  bool any_ = false;
  std::vector<std::string> written_;
};

}  // namespace qar::merge
