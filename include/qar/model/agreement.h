// What the two parties agree in a draft, item by item: every claim, every estimate and every area of excellence. And how the
// items of a draft differ from those that were agreed, or from those of another draft. A change of one item is a change of
// that item alone; a claim that stands in another section or part than it was agreed in has changed.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "qar/model/lock.h"
#include "qar/model/report.h"
#include "qar/text/span.h"

namespace qar::model {

struct AgreedItem {
  std::string place;        ///< "leadership/www": ids of section and part; "aoe"; "estimate/overall"; "area"
  std::string words;        ///< the claim; "Effective"; "Early reading; Pupil Learning; accredited"
  std::string fingerprint;  ///< of the words
  text::Span where;         ///< in the draft; empty at 0 for one that stands in a lock only
};

/// In the order of the draft: estimates, areas, claims; a claim that stands twice in one place counts once. Contacts of
/// areas are no matter of agreement.
[[nodiscard]] std::vector<AgreedItem> agreed_items(const Report& report);
/// What one of the two has agreed in a draft, in the order of the lock's lines, each once.
[[nodiscard]] std::vector<AgreedItem> sealed_items(const Lock& lock, std::string_view draft, Party by);

/// How an item came to be another, be it none.
struct ItemChange {
  enum class Kind : std::uint8_t { changed, moved, added, removed };
  Kind kind = Kind::changed;
  std::optional<std::size_t> before, after;  ///< indices in the two lists
};
[[nodiscard]] std::string_view name(ItemChange::Kind kind);

/// Changes from one list to the other: those of items that are there now in their order, then what is gone. Items belong
/// together if their words are the same, or if they stand in one place and share most words.
[[nodiscard]] std::vector<ItemChange> changes_between(std::span<const AgreedItem> before, std::span<const AgreedItem> after);

}  // namespace qar::model
