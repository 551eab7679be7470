#include "rules/page_index.h"

#include <algorithm>
#include <tuple>

#include "rules/inflection.h"
#include "rules/word_expression.h"

namespace qar::rules {
namespace {

using Site = PageIndex::Site;

/// Words are laid against a text at each beginning of a word so far before a literal.
constexpr std::size_t farthest_word = 40;

constexpr ByteMask beyond_a_block = ByteMask::range('\n', '\n');

auto key(const Site& site) { return std::tie(site.entry, site.exact, site.before, site.after); }

std::vector<Probe> entry_probes(const model::PageEntry& entry) {
  if (!entry.is_pattern) return probes_of(word_tree(expression_of(entry).root, entry.exact_case), farthest_word);
  const auto tree = pattern_tree(entry.match.value, entry.exact_case);
  return tree ? probes_of(*tree) : std::vector<Probe>();
}

}  // namespace

WordExpression expression_of(const model::PageEntry& entry) {
  WordExpression expression = parse_words(entry.match.value);
  inflect_last_word(expression.root, entry.inflect);
  return expression;
}

PageIndexBuilder::PageIndexBuilder(std::span<const model::RulePage* const> pages) {
  std::uint32_t number = 0;
  for (const model::RulePage* page : pages)
    for (const model::PageEntry& entry : page->entries) add_entry(entry, number++);
  finish(words_);
  finish(anywhere_);
}

void PageIndexBuilder::finish(Part& part) {
  std::vector<std::string> texts;
  for (auto& [text, found] : part.found) {
    std::ranges::sort(found, {}, key);
    const auto same = [](const Site& a, const Site& b) { return key(a) == key(b); };
    found.erase(std::unique(found.begin(), found.end(), same), found.end());
    texts.push_back(text);
    const auto first = static_cast<std::uint32_t>(sites_.size());
    sites_.insert(sites_.end(), found.begin(), found.end());
    part.literals.push_back(literal(first));
  }
  part.tree.emplace_back(texts);
}

PageIndex::Literal PageIndexBuilder::literal(std::uint32_t first) {
  PageIndex::Literal made{first, static_cast<std::uint32_t>(sites_.size())};
  const auto any = [&](const auto& place) {
    ByteMask all;
    for (std::uint32_t i = made.first; i < made.end; ++i) all |= masks_[place(sites_[i])];
    return mask(all);
  };
  for (std::size_t i = 0; i < made.before.size(); ++i)
    made.before[i] = any([&](const Site& site) { return site.before[i]; });
  for (std::size_t i = 0; i < made.after.size(); ++i) made.after[i] = any([&](const Site& site) { return site.after[i]; });
  return made;
}

void PageIndexBuilder::add_entry(const model::PageEntry& entry, std::uint32_t number) {
  std::vector<Probe> probes = entry_probes(entry);
  if (probes.empty()) {
    if (entry.is_pattern) everywhere_.push_back(number);
    return;
  }
  if (!entry.is_pattern && entry.only_at == model::OnlyAt::block_start)
    for (Probe& each : probes)
      if (each.distance == 0) each.before[0] = beyond_a_block;
  // What was tried near one literal need not be tried near the next, if both look equally far back.
  const std::size_t distance = std::ranges::max(probes, {}, &Probe::distance).distance;
  for (const Probe& each : probes) {
    Site site;
    site.entry = number;
    site.distance = distance >= Site::anywhere ? Site::anywhere : static_cast<std::uint32_t>(distance);
    site.exact = exact(each);
    for (std::size_t i = 0; i < site.before.size(); ++i) site.before[i] = mask(each.before[i]);
    for (std::size_t i = 0; i < site.after.size(); ++i) site.after[i] = mask(each.after[i]);
    (each.at_word() ? words_ : anywhere_).found[each.text].push_back(site);
  }
}

std::uint16_t PageIndexBuilder::mask(const ByteMask& bytes) {
  // Beyond so many kinds of neighbours nothing more is told apart.
  constexpr std::size_t most_masks = 60'000;
  const auto [at, added] = mask_numbers_.try_emplace(bytes, static_cast<std::uint16_t>(masks_.size()));
  if (!added) return at->second;
  if (masks_.size() < most_masks) {
    masks_.push_back(bytes);
    return at->second;
  }
  mask_numbers_.erase(at);
  return 0;
}

std::uint32_t PageIndexBuilder::exact(const Probe& probe) {
  const auto told = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
  };
  if (std::ranges::none_of(probe.exact, told)) return 0;
  const auto [at, added] = exact_places_.try_emplace(probe.exact, static_cast<std::uint32_t>(exacts_.size()));
  if (added) exacts_ += probe.exact;
  return at->second;
}

PageIndex PageIndexBuilder::index() const {
  return {words_.tables(), anywhere_.tables(), sites_, masks_, exacts_, everywhere_};
}

}  // namespace qar::rules
