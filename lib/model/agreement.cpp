#include "qar/model/agreement.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "qar/text/words.h"

namespace qar::model {
namespace {

AgreedItem item(std::string place, std::string words, text::Span where) {
  std::string fingerprint = fingerprint_of_words(words);
  return {std::move(place), std::move(words), std::move(fingerprint), where};
}

void add_estimates(const Report& report, std::vector<AgreedItem>& items) {
  if (!report.cover.estimates) return;
  const Estimates& estimates = *report.cover.estimates;
  if (estimates.declined) items.push_back(item("estimate", "declined", estimates.where));
  for (const EstimateField& each : estimates.given)
    items.push_back(item(fmt::format("estimate/{}", text::lower(text::fold_space(each.key.value))),
                         text::fold_space(each.value.value), each.value.where));
}

void add_areas(const Report& report, std::vector<AgreedItem>& items) {
  for (const AreaOfExcellence& area : report.cover.areas_of_excellence) {
    std::string words;
    for (const Field* field : {&area.title, &area.category, &area.status})
      if (*field) words += fmt::format("{}{}", words.empty() ? "" : "; ", text::fold_space((*field)->value));
    items.push_back(item("area", std::move(words), area.where));
  }
}

std::string place_of(const Report& report, const Claim& claim) {
  const Section& section = report.sections[claim.section];
  std::string place(section.spec ? section.id() : "other");
  if (claim.part && section.parts[*claim.part].spec) place += "/" + section.parts[*claim.part].spec->id;
  return place;
}

/// Two lists of items being brought together.
class Pairing {
 public:
  Pairing(std::span<const AgreedItem> before, std::span<const AgreedItem> after)
      : before_(before), after_(after), partner_(after.size()), taken_(before.size(), false) {}

  std::vector<ItemChange> changes() {
    join_equal([](const AgreedItem& each) { return std::pair(each.place, each.fingerprint); });
    const std::size_t same = joined_;
    join_equal([](const AgreedItem& each) { return std::pair(std::string(), each.fingerprint); });
    join_alike();
    std::vector<ItemChange> made;
    if (same == before_.size() && same == after_.size()) return made;
    for (std::size_t i = 0; i < after_.size(); ++i) {
      if (!partner_[i]) {
        made.push_back({ItemChange::Kind::added, std::nullopt, i});
        continue;
      }
      const AgreedItem& was = before_[*partner_[i]];
      if (was.fingerprint != after_[i].fingerprint)
        made.push_back({ItemChange::Kind::changed, partner_[i], i});
      else if (was.place != after_[i].place)
        made.push_back({ItemChange::Kind::moved, partner_[i], i});
    }
    for (std::size_t i = 0; i < before_.size(); ++i)
      if (!taken_[i]) made.push_back({ItemChange::Kind::removed, i, std::nullopt});
    return made;
  }

 private:
  void join(std::size_t before, std::size_t after) {
    partner_[after] = before;
    taken_[before] = true;
    ++joined_;
  }

  template <class Key>
  void join_equal(const Key& key) {
    std::multimap<std::pair<std::string, std::string>, std::size_t> left;
    for (std::size_t i = 0; i < before_.size(); ++i)
      if (!taken_[i]) left.emplace(key(before_[i]), i);
    if (left.empty()) return;
    for (std::size_t i = 0; i < after_.size(); ++i) {
      if (partner_[i]) continue;
      const auto found = left.find(key(after_[i]));
      if (found == left.end()) continue;
      join(found->second, i);
      left.erase(found);
    }
  }

  /// Those of one place that share most words, the most alike first.
  void join_alike() {
    // Every pair of a place is compared; where a report was written anew as a whole, there is nothing to find.
    constexpr std::size_t most_pairs = 40'000;
    std::map<std::string_view, std::pair<std::vector<std::size_t>, std::vector<std::size_t>>> places;
    for (std::size_t i = 0; i < before_.size(); ++i)
      if (!taken_[i]) places[before_[i].place].first.push_back(i);
    for (std::size_t i = 0; i < after_.size(); ++i)
      if (!partner_[i]) places[after_[i].place].second.push_back(i);
    for (const auto& [place, left] : places) {
      const auto& [old_items, new_items] = left;
      if (old_items.empty() || new_items.empty() || old_items.size() * new_items.size() > most_pairs) continue;
      if (place.starts_with("estimate"))
        join(old_items.front(), new_items.front());
      else
        join_alike(old_items, new_items);
    }
  }

  void join_alike(const std::vector<std::size_t>& old_items, const std::vector<std::size_t>& new_items) {
    constexpr double least = 0.4;
    struct Candidate {
      double likeness = 0;
      std::size_t before = 0, after = 0;
    };
    std::vector<std::vector<std::string>> old_words, new_words;
    for (const std::size_t each : old_items) old_words.push_back(sorted_words(before_[each].words));
    for (const std::size_t each : new_items) new_words.push_back(sorted_words(after_[each].words));
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < old_items.size(); ++i)
      for (std::size_t j = 0; j < new_items.size(); ++j)
        if (const double likeness = shared(old_words[i], new_words[j]); likeness >= least)
          candidates.push_back({likeness, old_items[i], new_items[j]});
    std::ranges::stable_sort(candidates, [](const Candidate& a, const Candidate& b) {
      return std::tuple(-a.likeness, a.after, a.before) < std::tuple(-b.likeness, b.after, b.before);
    });
    for (const Candidate& each : candidates)
      if (!taken_[each.before] && !partner_[each.after]) join(each.before, each.after);
  }

  static std::vector<std::string> sorted_words(std::string_view words) {
    std::vector<std::string> made;
    for (const std::string_view word : text::split(words, ' '))
      if (!word.empty()) made.push_back(text::lower(word));
    std::ranges::sort(made);
    return made;
  }

  /// The share of words that two texts have in common, from 0 to 1.
  static double shared(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    std::size_t common = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
      const int order = a[i].compare(b[j]);
      if (order == 0) ++common;
      if (order <= 0) ++i;
      if (order >= 0) ++j;
    }
    return a.empty() && b.empty() ? 1 : 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
  }

  std::span<const AgreedItem> before_, after_;
  std::vector<std::optional<std::size_t>> partner_;  // of each item after
  std::vector<bool> taken_;                          // of each item before
  std::size_t joined_ = 0;
};

}  // namespace

std::vector<AgreedItem> agreed_items(const Report& report) {
  std::vector<AgreedItem> items;
  add_estimates(report, items);
  add_areas(report, items);
  std::set<std::pair<std::string, std::string>> seen;
  for (const Claim& claim : report.claims) {
    if (claim.text.empty()) continue;
    AgreedItem made = item(place_of(report, claim), claim.text, claim.where);
    if (seen.emplace(made.place, made.fingerprint).second) items.push_back(std::move(made));
  }
  return items;
}

std::vector<AgreedItem> sealed_items(const Lock& lock, std::string_view draft, Party by) {
  const std::string name = lock_name(draft);
  std::vector<AgreedItem> items;
  for (const Seal& seal : lock.seals)
    if (seal.by == by && seal.draft == name) items.push_back({seal.place, seal.words, seal.fingerprint, seal.where});
  std::ranges::stable_sort(items, {}, [](const AgreedItem& each) { return std::tie(each.place, each.fingerprint); });
  const auto same = [](const AgreedItem& a, const AgreedItem& b) {
    return a.place == b.place && a.fingerprint == b.fingerprint;
  };
  items.erase(std::unique(items.begin(), items.end(), same), items.end());
  return items;
}

std::string_view name(ItemChange::Kind kind) {
  switch (kind) {
    case ItemChange::Kind::changed: return "changed";
    case ItemChange::Kind::moved: return "moved";
    case ItemChange::Kind::added: return "added";
    case ItemChange::Kind::removed: return "removed";
  }
  return {};
}

std::vector<ItemChange> changes_between(std::span<const AgreedItem> before, std::span<const AgreedItem> after) {
  return Pairing(before, after).changes();
}

}  // namespace qar::model
