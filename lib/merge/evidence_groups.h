// The entries of several evidence files by their ids: what says the same together, what does not beside each other.
#pragma once

#include <cstddef>
#include <deque>
#include <map>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/merge/evidence.h"

#include "evidence_input.h"
#include "evidence_renumber.h"

namespace qar::merge {

/// The longer of two that say the same is the one with comments; of two as long, always the same one.
[[nodiscard]] bool better_copy(const Piece& a, const Piece& b);
/// In the original.
[[nodiscard]] text::Span place_of(const Piece& piece);

class EvidenceGroups {
 public:
  using Id = std::tuple<std::string, std::size_t, std::string>;  ///< reviewer, number, the whole
  using Group = std::vector<const EntryPiece*>;

  EvidenceGroups(std::span<const EvidenceInput> inputs, const JoinOptions& options) : inputs_(inputs), options_(options) {}
  EvidenceGroups(const EvidenceGroups&) = delete;
  EvidenceGroups& operator=(const EvidenceGroups&) = delete;

  /// Reads the files; what makes them unfit is appended, and then nothing else here means anything.
  void read(std::vector<diag::Diagnostic>& refusals);

  /// The inputs in their order, then the base if there is one.
  [[nodiscard]] const std::deque<EvidencePieces>& files() const { return files_; }
  [[nodiscard]] const std::map<Id, Group>& groups() const { return groups_; }
  [[nodiscard]] bool is_base(std::size_t input) const { return input >= inputs_.size(); }
  /// The inputs that say just this.
  [[nodiscard]] const std::vector<std::size_t>& copies(const EntryPiece& entry) const { return copies_.at(&entry); }
  [[nodiscard]] bool is_copy(const EntryPiece& entry, std::size_t input) const;
  /// The text of an entry that was given a new id; null for others.
  [[nodiscard]] const std::string* new_text(const EntryPiece& entry) const;
  [[nodiscard]] std::size_t renumbered() const { return new_texts_.size(); }
  /// Entries whose id more than one entry had.
  [[nodiscard]] const std::vector<NewId>& names() const { return names_; }

 private:
  void take_entry(const EvidencePieces& file, const EntryPiece& entry, const std::set<std::string, std::less<>>& known,
                  std::vector<diag::Diagnostic>& refusals);
  void drop_copies(Group& group);
  void renumber();

  std::span<const EvidenceInput> inputs_;
  const JoinOptions& options_;
  std::deque<EvidencePieces> files_;
  std::map<Id, Group> groups_;
  Group unnumbered_;
  std::unordered_map<const EntryPiece*, std::vector<std::size_t>> copies_;
  std::unordered_map<const EntryPiece*, std::string> new_texts_;
  std::vector<NewId> names_;
};

}  // namespace qar::merge
