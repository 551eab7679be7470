// Fields of a table put into plain values, for formats whose spans nobody needs later: what is absent or could not be read
// leaves the value as it was, so that one file can be laid over another.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "table_reader.h"

namespace qar::read {

inline void set(TableReader& fields, std::size_t field, std::string& to) {
  if (const Value value = fields.text(field)) to = value->value;
}
inline void set(TableReader& fields, std::size_t field, int& to) {
  if (const auto value = fields.integer(field)) to = value->value;
}
inline void set(TableReader& fields, std::size_t field, bool& to) {
  if (const auto value = fields.boolean(field)) to = value->value;
}
inline void set(TableReader& fields, std::size_t field, std::optional<profile::Date>& to) {
  if (const auto value = fields.date(field)) to = value->value;
}
/// Gives back what it read, for questions about single values.
inline std::vector<Spanned<std::string_view>> set(TableReader& fields, std::size_t field, std::vector<std::string>& to) {
  if (!fields.has(field)) return {};
  auto values = fields.texts(field);
  to.clear();
  for (const auto& value : values) to.emplace_back(value.value);
  return values;
}

/// The item whose `key` is this, or null.
template <class Item>
Item* known_item(std::vector<Item>& items, std::string Item::*key, std::string_view wanted) {
  const auto found = std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.*key == wanted; });
  return found == items.end() ? nullptr : &*found;
}

/// A new item with this `key`, at the end.
template <class Item>
Item& new_item(std::vector<Item>& items, std::string Item::*key, std::string_view wanted) {
  Item& item = items.emplace_back();
  item.*key = wanted;
  return item;
}

}  // namespace qar::read
