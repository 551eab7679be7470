#include "qar/trace/lock_file.h"

#include <set>
#include <string>
#include <utility>

#include "qar/model/agreement.h"

#include "shown_words.h"

namespace qar::trace {

Accepted accept_citations(const model::Lock& before, const model::Review& review) {
  Accepted made;
  made.lock.seals = before.seals;
  const std::string draft = model::lock_name(review.report->source->path);
  using Key = std::pair<std::pair<std::string, std::string>, std::string>;
  std::set<Key> had, has;
  for (const model::LockedCitation& each : before.citations) {
    if (each.draft == draft)
      had.insert({{each.claim, each.entry}, each.content});
    else
      made.lock.citations.push_back(each);
  }
  for (const model::Claim& claim : review.report->claims) {
    if (claim.citations.empty()) continue;
    const std::string fingerprint = model::fingerprint_of(claim);
    for (const model::Citation& citation : claim.citations) {
      const model::EvidenceEntry* entry = review.entry(citation.id).entry;
      if (!entry) {
        ++made.unknown;
        continue;
      }
      Key key{{fingerprint, citation.id}, model::fingerprint_of(*entry)};
      if (!has.insert(key).second) continue;
      if (!had.contains(key)) ++made.added;
      made.lock.citations.push_back({draft, fingerprint, citation.id, key.second, {}});
    }
  }
  made.citations = has.size();
  for (const Key& key : had)
    if (!has.contains(key)) ++made.dropped;
  return made;
}

Sealed seal_items(const model::Lock& before, const model::Review& review, model::Party by, const text::Sources& sources,
                  std::span<const text::Span> masked) {
  Sealed made;
  made.lock.citations = before.citations;
  const std::string draft = model::lock_name(review.report->source->path);
  std::set<std::pair<std::string, std::string>> had;
  for (const model::Seal& each : before.seals) {
    if (each.draft == draft && each.by == by)
      had.emplace(each.place, each.fingerprint);
    else
      made.lock.seals.push_back(each);
  }
  made.first = had.empty();
  const ShownWords words(sources, masked);
  for (const model::AgreedItem& item : model::agreed_items(*review.report)) {
    if (!had.contains({item.place, item.fingerprint})) ++made.changed;
    ++(item.place.starts_with("estimate") ? made.estimates : item.place == "area" ? made.areas : made.claims);
    made.lock.seals.push_back({by, draft, item.place, item.fingerprint, words.of(item, *review.report), {}});
  }
  return made;
}

}  // namespace qar::trace
