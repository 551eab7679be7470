#include "qar/text/edit.h"

#include <algorithm>
#include <cstddef>

namespace qar::text {
namespace {

/// By place; at one place insertions stand before what is replaced there. Otherwise in the order given (stable).
bool comes_before(const Edit& a, const Edit& b) {
  if (a.where.begin != b.where.begin) return a.where.begin < b.where.begin;
  return a.where.empty() && !b.where.empty();
}

}  // namespace

std::string apply(std::string_view text, std::vector<Edit> edits) {
  std::stable_sort(edits.begin(), edits.end(), comes_before);
  std::string out;
  out.reserve(text.size());
  std::size_t copied = 0;  // how much of `text` is already in `out`, replaced or not
  for (const Edit& edit : edits) {
    const std::size_t begin = edit.where.begin;
    const std::size_t end = edit.where.end;
    const bool fits = copied <= begin && begin <= end && end <= text.size();
    if (!fits) continue;
    out.append(text.substr(copied, begin - copied)).append(edit.text);
    copied = end;
  }
  return out.append(text.substr(copied));
}

}  // namespace qar::text
