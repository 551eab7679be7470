#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>

#include "qar/check/fixes.h"

namespace qar::check {
namespace {

using text::Edit;

std::uint32_t first_byte(const std::vector<Edit>& edits) {
  return std::ranges::min_element(edits, {}, [](const Edit& each) { return each.where.begin; })->where.begin;
}

/// Two replacements may stand side by side. Beside an insertion nothing may: which comes first would be chance.
bool meet(text::Span a, text::Span b) {
  if (a.empty() || b.empty()) return a.begin <= b.end && b.begin <= a.end;
  return a.begin < b.end && b.begin < a.end;
}

/// The places that are taken already.
class Taken {
 public:
  [[nodiscard]] bool meets(text::Span where) const {
    auto after = places_.upper_bound(where.begin);
    // Of those that begin before, only the last can reach so far: none overlaps another. With it the one it may touch.
    for (int i = 0; i < 2 && after != places_.begin(); ++i) --after;
    for (; after != places_.end() && after->first <= where.end; ++after)
      if (meet({0, after->first, after->second}, {0, where.begin, where.end})) return true;
    return false;
  }
  void add(text::Span where) { places_.emplace(where.begin, where.end); }

 private:
  std::multimap<std::uint32_t, std::uint32_t> places_;
};

/// Whether the edits can be made at all: they lie in the text, and none overlaps another.
bool fit(std::vector<Edit> edits, std::size_t text_size) {
  if (edits.empty()) return false;
  std::ranges::sort(edits, [](const Edit& a, const Edit& b) { return a.where < b.where; });
  std::size_t at = 0;
  for (const Edit& each : edits) {
    if (each.where.begin < at || each.where.end < each.where.begin || each.where.end > text_size) return false;
    at = each.where.end;
  }
  return true;
}

}  // namespace

std::vector<std::size_t> fixes_without_overlap(const std::vector<std::vector<Edit>>& fixes, std::size_t text_size) {
  std::vector<std::size_t> order(fixes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::erase_if(order, [&](std::size_t i) { return !fit(fixes[i], text_size); });
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return first_byte(fixes[i]); });
  Taken taken;
  std::erase_if(order, [&](std::size_t i) {
    if (std::ranges::any_of(fixes[i], [&](const Edit& each) { return taken.meets(each.where); })) return true;
    for (const Edit& each : fixes[i]) taken.add(each.where);
    return false;
  });
  return order;
}

}  // namespace qar::check
