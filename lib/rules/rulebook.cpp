#include "qar/rules/rulebook.h"

#include <algorithm>

#include "qar/text/words.h"

namespace qar::rules {

Rulebook::Rulebook(std::vector<OwnPage> own) {
  std::ranges::sort(own, {}, &OwnPage::id);
  for (OwnPage& page : own) {
    OwnRule& made = rules_.emplace_back();
    made.page = std::move(page);
    const model::RulePage& data = made.page.page;
    if (data.limit && data.limit->max > 0) made.options.push_back({"max", data.limit->max, "at most so many"});
    if (data.limit && data.limit->min > 0) made.options.push_back({"min", data.limit->min, "at least so many"});
    made.rule = {.title = data.title,
                 .why = data.why,
                 .source = data.source,
                 .severity = data.severity,
                 .full_from = data.stage,
                 .options = made.options,
                 .check = {},
                 .masked = made.page.id.starts_with("privacy/"),
                 .flagged = data.flagged,
                 .accepted = data.accepted,
                 .aliases = data.aliases,
                 .off = data.off,
                 .style = data.style,
                 .from = data.from,
                 .to = data.to,
                 .yaml = &data};
    own_.push_back({made.page.id, &made.rule, made.page.path});
  }
  if (!own_.empty()) own_set_ = std::make_unique<PageSet>(own_);
}

std::size_t Rulebook::index_of(const CatalogueEntry& entry) const {
  const auto all = catalogue();
  if (&entry >= all.data() && &entry < all.data() + all.size()) return static_cast<std::size_t>(&entry - all.data());
  return all.size() + static_cast<std::size_t>(&entry - own_.data());
}

const CatalogueEntry* Rulebook::find(std::string_view id) const {
  if (const CatalogueEntry* known = find_rule(id)) return known;
  const auto found = std::ranges::lower_bound(own_, id, {}, &CatalogueEntry::id);
  return found != own_.end() && found->id == id ? &*found : nullptr;
}

const CatalogueEntry* Rulebook::find_former(std::string_view id) const {
  if (const CatalogueEntry* known = rules::find_former(id)) return known;
  for (const CatalogueEntry& entry : own_)
    if (std::ranges::find(entry.rule->aliases, id) != entry.rule->aliases.end()) return &entry;
  return nullptr;
}

bool Rulebook::knows(std::string_view name) const {
  return find(name) || std::ranges::binary_search(families(), name) ||
         std::ranges::any_of(own_, [&](const CatalogueEntry& entry) { return entry.family() == name; });
}

std::string_view Rulebook::nearest(std::string_view typed) const {
  std::vector<std::string_view> own;
  for (const CatalogueEntry& entry : own_) {
    own.push_back(entry.family());
    own.push_back(entry.id);
  }
  const std::string_view near = text::nearest(typed, own);
  return near.empty() ? nearest_name(typed) : near;
}

}  // namespace qar::rules
