// What a draft looked like when somebody looked at it: the entries each claim was written against, as they were then, and
// what was agreed. It is the content of `review.lock` (docs/formats.md), one fact a line. Facts that stand twice count
// once, and their order does not matter.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qar/model/evidence.h"
#include "qar/model/report.h"
#include "qar/text/source.h"
#include "qar/text/span.h"

namespace qar::model {

inline constexpr std::string_view lock_file_name = "review.lock";

/// A claim was looked at together with an entry that it cites.
struct LockedCitation {
  std::string draft;    ///< as `lock_name` writes it
  std::string claim;    ///< fingerprint_of the claim
  std::string entry;    ///< its id
  std::string content;  ///< fingerprint_of the entry, as it was then
  text::Span where;
};

/// The two who agree a report.
enum class Party : std::uint8_t { lead, school };
[[nodiscard]] std::string_view name(Party party);  ///< "lead", "school"
[[nodiscard]] std::optional<Party> party_named(std::string_view name);

/// One thing that one of the two agreed (see agreement.h for what can be agreed).
struct Seal {
  Party by = Party::lead;
  std::string draft;
  std::string place;        ///< "leadership/www", "estimate/overall", "area"
  std::string fingerprint;  ///< of the words
  std::string words;        ///< what was agreed, on one line; █ for what is private
  text::Span where;
};

struct Lock {
  const text::Source* source = nullptr;
  std::vector<LockedCitation> citations;
  std::vector<Seal> seals;
};

/// How a lock names a draft in its folder: the file's name, without spaces or control characters.
[[nodiscard]] std::string lock_name(std::string_view path);

/// Of words, whatever their white space: changes with every other change.
[[nodiscard]] std::string fingerprint_of_words(std::string_view words);
/// Of a claim: its words without its citations.
[[nodiscard]] std::string fingerprint_of(const Claim& claim);
/// Of all that an entry says but its id, however it is written down: quoting, aliases and order of keys do not count.
[[nodiscard]] std::string fingerprint_of(const EvidenceEntry& entry);

/// What a lock knows of the citations of one draft. The lock must outlive it.
class KnownCitations {
 public:
  KnownCitations(const Lock* lock, std::string_view draft);

  /// It was never looked at, or the claim has changed since; the entry is as it was; the entry has changed since.
  enum class State : std::uint8_t { unreviewed, accepted, stale };
  [[nodiscard]] State state(std::string_view claim, const EvidenceEntry& entry) const;
  /// The line that says how the pair was; null if none does.
  [[nodiscard]] const LockedCitation* find(std::string_view claim, std::string_view entry) const;
  /// The lock says nothing about citations of this draft.
  [[nodiscard]] bool empty() const { return known_.empty(); }

 private:
  std::vector<const LockedCitation*> known_;  // sorted by claim and entry
};
[[nodiscard]] std::string_view name(KnownCitations::State state);

}  // namespace qar::model
