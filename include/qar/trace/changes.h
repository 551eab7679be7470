// What has changed in a draft, item by item: since one of the two parties agreed it, or since another draft. An item is what
// can be agreed (model/agreement.h): a claim, an estimate, an area of excellence.
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "qar/model/agreement.h"
#include "qar/model/lock.h"
#include "qar/model/review.h"
#include "qar/text/source.h"
#include "qar/trace/trace.h"

namespace qar::trace {

/// The items of a draft, or of what was agreed in it, in words that may be shown.
struct DraftItems {
  std::string path, school, review;
  std::vector<model::AgreedItem> items;
  std::vector<Place> places;                  ///< of each item; without a line where it stands in a lock only
  std::map<std::string, std::string> titles;  ///< of the places of claims, as people read them
};

[[nodiscard]] DraftItems items_of(const model::Review& review, const text::Sources& sources,
                                  std::span<const text::Span> masked);
/// What a party agreed in the draft; no items where it agreed nothing.
[[nodiscard]] DraftItems agreed_items_of(const model::Lock& lock, const DraftItems& draft, model::Party by);

/// A run of words that stayed, went or came.
struct WordChange {
  enum class Kind : std::uint8_t { same, gone, added };
  Kind kind = Kind::same;
  std::string words;
};
/// From one text to the other, word by word.
[[nodiscard]] std::vector<WordChange> word_changes(std::string_view before, std::string_view after);

struct Change {
  model::ItemChange::Kind kind = model::ItemChange::Kind::changed;
  std::string place;         ///< where it stands, or stood: "Leadership at all levels › What went well"
  std::string place_before;  ///< of one that was moved
  std::string before, after;
  Place where, where_before;
};

/// One comparison: since whom or what, and what changed, in the order of the draft.
struct Comparison {
  std::string since;  ///< "the Lead Reviewer and the school agreed", "old.md"
  std::size_t items = 0;
  std::vector<Change> changes;
};
[[nodiscard]] Comparison compare(const DraftItems& before, const DraftItems& after, std::string since);

struct ChangesPage {
  std::string path, school, review;
  std::vector<Comparison> comparisons;
};
/// text, json or html, as `qar changes` prints it.
[[nodiscard]] std::string changes_text(const ChangesPage& page);
[[nodiscard]] std::string changes_json(const ChangesPage& page, std::string_view version);
[[nodiscard]] std::string changes_html(const ChangesPage& page);

}  // namespace qar::trace
