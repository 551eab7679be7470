#include "qar/model/lock.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "qar/text/file_store.h"
#include "qar/text/fingerprint.h"
#include "qar/text/utf8.h"
#include "qar/text/words.h"

namespace qar::model {
namespace {

/// The fields of an entry, one a line, so that no two entries of different content come out alike.
class Fields {
 public:
  void add(std::string_view name, std::string_view value) {
    text_ += name;
    text_ += '=';
    text_ += text::fold_space(value);
    text_ += '\n';
  }
  void add(std::string_view name, const std::optional<Spanned<std::string_view>>& field) {
    if (field) add(name, field->value);
  }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

using Pair = std::pair<std::string_view, std::string_view>;
Pair pair_of(const LockedCitation* each) { return {each->claim, each->entry}; }

}  // namespace

std::string_view name(Party party) { return party == Party::lead ? "lead" : "school"; }

std::optional<Party> party_named(std::string_view name) {
  if (name == "lead") return Party::lead;
  if (name == "school") return Party::school;
  return std::nullopt;
}

std::string_view name(KnownCitations::State state) {
  switch (state) {
    case KnownCitations::State::unreviewed: return "unreviewed";
    case KnownCitations::State::accepted: return "accepted";
    case KnownCitations::State::stale: return "stale";
  }
  return {};
}

std::string lock_name(std::string_view path) {
  std::string made;
  for (const char c : text::printable(text::file_name(path))) {
    if (c == ' ')
      made += "\\x20";
    else
      made += c;
  }
  return made;
}

std::string fingerprint_of_words(std::string_view words) { return text::fingerprint(text::nfc(text::fold_space(words))); }

std::string fingerprint_of(const Claim& claim) { return fingerprint_of_words(claim.text); }

std::string fingerprint_of(const EvidenceEntry& entry) {
  Fields fields;
  if (entry.date) fields.add("date", entry.date->value.iso());
  if (entry.time) {
    fields.add("from", profile::clock(entry.time->value.from));
    if (entry.time->value.to) fields.add("to", profile::clock(*entry.time->value.to));
  }
  fields.add("activity", entry.activity);
  fields.add("with", entry.with);
  fields.add("place", entry.place);
  for (const auto& aspect : entry.aspects) fields.add("aspect", aspect.value);
  for (const auto& focus : entry.focus) fields.add("focus", focus.value);
  if (entry.suggests) fields.add("suggests", name(entry.suggests->value));
  fields.add("observed", entry.observed);
  for (const Quote& quote : entry.quotes) {
    fields.add("speaker", quote.speaker);
    fields.add("quote", quote.text);
  }
  if (entry.is_confidential()) fields.add("confidential", "true");
  return text::fingerprint(text::nfc(fields.text()));
}

KnownCitations::KnownCitations(const Lock* lock, std::string_view draft) {
  if (!lock) return;
  const std::string name = lock_name(draft);
  for (const LockedCitation& each : lock->citations)
    if (each.draft == name) known_.push_back(&each);
  std::ranges::stable_sort(known_, {}, pair_of);
}

const LockedCitation* KnownCitations::find(std::string_view claim, std::string_view entry) const {
  const auto found = std::ranges::lower_bound(known_, Pair(claim, entry), {}, pair_of);
  return found != known_.end() && pair_of(*found) == Pair(claim, entry) ? *found : nullptr;
}

KnownCitations::State KnownCitations::state(std::string_view claim, const EvidenceEntry& entry) const {
  const Pair wanted(claim, entry.id.value);
  auto each = std::ranges::lower_bound(known_, wanted, {}, pair_of);
  if (each == known_.end() || pair_of(*each) != wanted) return State::unreviewed;
  // Two branches that were joined may each have looked at it, at different times; one that saw it as it is now is enough.
  const std::string content = fingerprint_of(entry);
  for (; each != known_.end() && pair_of(*each) == wanted; ++each)
    if ((*each)->content == content) return State::accepted;
  return State::stale;
}

}  // namespace qar::model
