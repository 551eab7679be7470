#include "citation_groups.h"

#include <algorithm>

namespace qar::merge {
namespace {

bool is_id_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/// Past the id that follows an @ at this place; the place itself where there is none.
std::size_t past_id(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != '@') return at;
  std::size_t end = at + 1;
  while (end < text.size() && is_id_char(text[end])) ++end;
  return end == at + 1 ? at : end;
}

bool holds(const std::vector<std::string_view>& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

}  // namespace

std::size_t citation_group_size(std::string_view text) {
  if (!text.starts_with("[@")) return 0;
  std::size_t at = 1;
  for (;;) {
    const std::size_t end = past_id(text, at);
    if (end == at || end >= text.size()) return 0;
    if (text[end] == ']') return end + 1;
    if (!text.substr(end).starts_with("; ")) return 0;
    at = end + 2;
  }
}

Cited split_citations(std::string_view text) {
  Cited made;
  const std::size_t begin = text.rfind("[@");
  const std::size_t size = begin == std::string_view::npos ? 0 : citation_group_size(text.substr(begin));
  const std::string_view after = size == 0 ? std::string_view() : text.substr(begin + size);
  if (size == 0 || after.find_first_not_of(".)!? ") != std::string_view::npos) {
    made.words = text;
    return made;
  }
  made.group = text.substr(begin, size);
  made.after = after;
  const std::size_t last = text.substr(0, begin).find_last_not_of(" \t\n");
  made.words = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
  made.space = text.substr(made.words.size(), begin - made.words.size());
  for (std::size_t at = 1; at < size;) {
    const std::size_t end = past_id(made.group, at);
    made.ids.push_back(made.group.substr(at + 1, end - at - 1));
    at = end + 2;
  }
  return made;
}

std::string merge_groups(const std::optional<Cited>& base, const Cited& ours, const Cited& theirs) {
  if (ours.group == theirs.group || (base && base->group == theirs.group)) return std::string(ours.group);
  if (base && base->group == ours.group) return std::string(theirs.group);
  std::vector<std::string_view> ids;
  if (base)
    for (const std::string_view id : base->ids)
      if (holds(ours.ids, id) && holds(theirs.ids, id)) ids.push_back(id);
  const auto kept = static_cast<std::ptrdiff_t>(ids.size());
  for (const Cited* side : {&ours, &theirs})
    for (const std::string_view id : side->ids)
      if (!holds(ids, id) && !(base && holds(base->ids, id))) ids.push_back(id);
  std::sort(ids.begin() + kept, ids.end());
  std::string made;
  for (const std::string_view id : ids) made.append(made.empty() ? "[@" : "; @").append(id);
  return made.empty() ? made : made + "]";
}

}  // namespace qar::merge
