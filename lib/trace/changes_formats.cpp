#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "qar/text/utf8.h"
#include "qar/text/words.h"
#include "qar/trace/changes.h"

#include "text_table.h"

namespace qar::trace {
namespace {

using Json = nlohmann::ordered_json;
using Kind = model::ItemChange::Kind;

std::string at(const Place& place) {
  return place.line == 0 ? std::string() : fmt::format("{}:{}", text::printable(place.path), place.line);
}

std::string text_of(const Change& change) {
  std::string made = fmt::format("\n{}\n  {}", text::printable(change.place), model::name(change.kind));
  if (change.kind == Kind::moved) made += fmt::format(" from {}", text::printable(change.place_before));
  if (const std::string place = at(change.where); !place.empty()) made += fmt::format("  {}", place);
  made += "\n";
  if (change.kind == Kind::moved) return made + wrapped(change.after, "    ");
  if (!change.before.empty()) made += wrapped(change.before, "  - ", "    ");
  if (!change.after.empty()) made += wrapped(change.after, "  + ", "    ");
  return made;
}

Json place(const Place& place) {
  if (place.line == 0) return nullptr;
  return {{"path", place.path}, {"line", place.line}};
}

Json json_of(const Change& change) {
  Json words = Json::array();
  if (change.kind == Kind::changed) {
    for (const WordChange& each : word_changes(change.before, change.after)) {
      const std::string_view kind = each.kind == WordChange::Kind::same   ? "same"
                                    : each.kind == WordChange::Kind::gone ? "gone"
                                                                          : "added";
      words.push_back({{"kind", kind}, {"words", each.words}});
    }
  }
  const auto text = [](const std::string& words_or_none) {
    return words_or_none.empty() ? Json(nullptr) : Json(words_or_none);
  };
  return {{"kind", model::name(change.kind)},
          {"place", change.place},
          {"place_before", text(change.place_before)},
          {"before", text(change.before)},
          {"after", text(change.after)},
          {"where_before", place(change.where_before)},
          {"where", place(change.where)},
          {"words", words}};
}

}  // namespace

std::string changes_text(const ChangesPage& page) {
  std::string head = page.school.empty() ? page.review : page.school;
  if (!page.school.empty() && !page.review.empty()) head += " · " + page.review;
  std::string made = (head.empty() ? "" : text::printable(head) + "\n") + text::printable(page.path) + "\n";
  for (const Comparison& each : page.comparisons) {
    const std::string since = text::printable(each.since);
    if (each.changes.empty()) {
      made += fmt::format("\nNothing has changed since {} ({}).\n", since, text::counted(each.items, "item", "items"));
      continue;
    }
    made += fmt::format("\n{} since {}; there are {}.\n", text::counted(each.changes.size(), "change", "changes"), since,
                        text::counted(each.items, "item", "items"));
    for (const Change& change : each.changes) made += text_of(change);
  }
  return made;
}

std::string changes_json(const ChangesPage& page, std::string_view version) {
  Json comparisons = Json::array();
  for (const Comparison& each : page.comparisons) {
    Json changes = Json::array();
    for (const Change& change : each.changes) changes.push_back(json_of(change));
    comparisons.push_back({{"since", each.since}, {"items", each.items}, {"changes", changes}});
  }
  const auto text = [](const std::string& words) { return words.empty() ? Json(nullptr) : Json(words); };
  const Json document = {{"version", 1},
                         {"tool", {{"name", "qar"}, {"version", version}}},
                         {"draft", page.path},
                         {"school", text(page.school)},
                         {"review", text(page.review)},
                         {"comparisons", comparisons}};
  return document.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace qar::trace
