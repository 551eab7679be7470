#include "qar/trace/changes.h"

#include <algorithm>

#include <fmt/format.h>

#include "qar/text/words.h"

#include "shown_words.h"

namespace qar::trace {
namespace {

using model::ItemChange;

std::string title_of(const std::map<std::string, std::string>& titles, const std::string& place) {
  if (const auto known = titles.find(place); known != titles.end()) return known->second;
  if (place == "estimate") return "Estimates";
  if (place.starts_with("estimate/")) {
    const std::string key = place.substr(place.find('/') + 1);
    const auto section = titles.find(key);
    return fmt::format("Estimate: {}", section == titles.end() ? key : section->second);
  }
  return place == "area" ? "Area of excellence" : place;
}

/// Neighbouring words of one kind as one run.
std::vector<WordChange> joined(std::vector<WordChange> changes) {
  std::vector<WordChange> made;
  for (WordChange& each : changes) {
    if (!made.empty() && made.back().kind == each.kind)
      made.back().words += " " + each.words;
    else
      made.push_back(std::move(each));
  }
  return made;
}

}  // namespace

DraftItems items_of(const model::Review& review, const text::Sources& sources, std::span<const text::Span> masked) {
  const model::Report& report = *review.report;
  ShownWords words(sources, masked);
  DraftItems made;
  made.path = report.source->path;
  if (report.cover.school) made.school = words.of(report.cover.school->name);
  if (report.cover.review) made.review = words.of(report.cover.review);
  made.items = model::agreed_items(report);
  for (model::AgreedItem& item : made.items) {
    made.places.push_back(words.place(item.where));
    item.words = words.of(item, report);
  }
  for (const model::Section& section : report.sections) {
    const std::string id(section.spec ? section.id() : "other");
    made.titles.try_emplace(id, section.title.value);
    for (const model::Part& part : section.parts)
      if (part.spec)
        made.titles.try_emplace(fmt::format("{}/{}", id, part.spec->id),
                                fmt::format("{} › {}", section.title.value, part.title.value));
  }
  return made;
}

DraftItems agreed_items_of(const model::Lock& lock, const DraftItems& draft, model::Party by) {
  DraftItems made;
  made.path = draft.path;
  made.items = model::sealed_items(lock, draft.path, by);
  made.places.resize(made.items.size());
  return made;
}

std::vector<WordChange> word_changes(std::string_view before, std::string_view after) {
  // The table of all pairs of words; claims have at most some hundred.
  constexpr std::size_t most_pairs = 4'000'000;
  using Kind = WordChange::Kind;
  const std::vector<std::string_view> from = text::split(before, ' ');
  const std::vector<std::string_view> to = text::split(after, ' ');
  if (from.size() * to.size() > most_pairs) return {{Kind::gone, std::string(before)}, {Kind::added, std::string(after)}};
  const std::size_t columns = to.size() + 1;
  std::vector<std::uint32_t> longest((from.size() + 1) * columns, 0);  // common words of what follows a pair
  for (std::size_t i = from.size(); i-- > 0;)
    for (std::size_t j = to.size(); j-- > 0;)
      longest[i * columns + j] = from[i] == to[j] ? longest[(i + 1) * columns + j + 1] + 1
                                                  : std::max(longest[(i + 1) * columns + j], longest[i * columns + j + 1]);
  std::vector<WordChange> changes;
  std::size_t i = 0, j = 0;
  while (i < from.size() || j < to.size()) {
    if (i < from.size() && j < to.size() && from[i] == to[j]) {
      changes.push_back({Kind::same, std::string(from[i])});
      ++i;
      ++j;
    } else if (i < from.size() && (j == to.size() || longest[(i + 1) * columns + j] >= longest[i * columns + j + 1])) {
      changes.push_back({Kind::gone, std::string(from[i++])});
    } else {
      changes.push_back({Kind::added, std::string(to[j++])});
    }
  }
  return joined(std::move(changes));
}

Comparison compare(const DraftItems& before, const DraftItems& after, std::string since) {
  Comparison made;
  made.since = std::move(since);
  made.items = after.items.size();
  std::map<std::string, std::string> titles = after.titles;
  titles.insert(before.titles.begin(), before.titles.end());
  for (const ItemChange& each : model::changes_between(before.items, after.items)) {
    Change change;
    change.kind = each.kind;
    if (each.before) {
      const model::AgreedItem& item = before.items[*each.before];
      change.before = item.words;
      change.place_before = title_of(titles, item.place);
      change.where_before = before.places[*each.before];
      change.place = change.place_before;
    }
    if (each.after) {
      const model::AgreedItem& item = after.items[*each.after];
      change.after = item.words;
      change.where = after.places[*each.after];
      change.place = title_of(titles, item.place);
    }
    made.changes.push_back(std::move(change));
  }
  return made;
}

}  // namespace qar::trace
