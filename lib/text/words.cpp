#include "qar/text/words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "qar/text/byte_set.h"
#include "qar/text/utf8.h"

namespace qar::text {
namespace {

char lower_byte(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte; }

constexpr ByteSet ascii_space(" \t\n\r\v\f");

/// The property White_Space of the Unicode standard, no-break spaces included.
bool is_space(char32_t value) {
  return value == ' ' || (value >= 0x09 && value <= 0x0D) || value == 0x85 || value == 0xA0 || value == 0x1680 ||
         (value >= 0x2000 && value <= 0x200A) || value == 0x2028 || value == 0x2029 || value == 0x202F || value == 0x205F ||
         value == 0x3000;
}

/// How many bytes from the start on have nothing to fold: words with one space between them.
std::size_t folded_already(std::string_view text) {
  // White space, and the first bytes of white space beyond ASCII.
  static constexpr ByteSet notable(" \t\n\r\v\f\xC2\xE1\xE2\xE3");
  std::size_t at = notable.find(text);
  while (at > 0 && at + 1 < text.size() && text[at] == ' ' && !notable.contains(text[at + 1]))
    at = notable.find(text, at + 1);
  return at;
}

bool starts_ignoring_case(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && equal_ignoring_case(text.substr(0, prefix.size()), prefix);
}

/// Optimal string alignment in a band of `limit` around the diagonal: cells outside it cannot be reached in `limit` edits.
/// Needs a.size() >= b.size() and limit <= a.size().
std::size_t banded_distance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::size_t unreachable = limit + 1;
  std::array<std::vector<std::size_t>, 3> rows;
  for (auto& row : rows) row.assign(b.size() + 1, unreachable);
  for (std::size_t j = 0; j <= std::min(limit, b.size()); ++j) rows[0][j] = j;

  for (std::size_t i = 1; i <= a.size(); ++i) {
    const auto& two_above = rows[(i + 1) % 3];
    const auto& above = rows[(i + 2) % 3];
    auto& row = rows[i % 3];
    row[0] = std::min(i, unreachable);
    const std::size_t first = i > limit ? i - limit : 1;
    const std::size_t last = std::min(i + limit, b.size());
    if (first > 1) row[first - 1] = unreachable;  // left there three rows ago
    for (std::size_t j = first; j <= last; ++j) {
      const std::size_t changed = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      std::size_t best = std::min({changed, above[j] + 1, row[j - 1] + 1, unreachable});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) best = std::min(best, two_above[j - 2] + 1);
      row[j] = best;
    }
  }
  return rows[a.size() % 3][b.size()];
}

}  // namespace

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& byte : out) byte = lower_byte(byte);
  return out;
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower_byte(x) == lower_byte(y); });
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && ascii_space.contains(text.front())) text.remove_prefix(1);
  while (!text.empty() && ascii_space.contains(text.back())) text.remove_suffix(1);
  return text;
}

std::string fold_space(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool pending = false;
  while (!text.empty()) {
    if (const std::size_t plain = folded_already(text); plain > 0) {
      if (pending) out += ' ';
      pending = false;
      out += text.substr(0, plain);
      text.remove_prefix(plain);
      continue;
    }
    const CodePoint point = decode(text);
    if (is_space(point.value)) {
      pending = !out.empty();
    } else {
      if (pending) out += ' ';
      pending = false;
      out += text.substr(0, point.size);
    }
    text.remove_prefix(point.size);
  }
  return out;
}

std::string excerpt(std::string_view text, std::size_t longest) {
  std::string line = fold_space(text);
  if (line.size() <= longest) return line;
  std::size_t end = 0;
  while (end < longest) end += decode(std::string_view(line).substr(end)).size;
  if (end >= line.size()) return line;
  line.erase(end);
  return line + "\u2026";
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = text.find(separator); at != std::string_view::npos; at = text.find(separator)) {
    parts.push_back(text.substr(0, at));
    text.remove_prefix(at + 1);
  }
  parts.push_back(text);
  return parts;
}

std::string one_of(std::span<const std::string_view> names, std::string_view conjunction) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool last = i + 1 == names.size();
    if (i > 0 && !last) out += ", ";
    if (i > 0 && last) out.append(" ").append(conjunction).append(" ");
    out += names[i];
  }
  return out;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count).append(" ").append(count == 1 ? one : many);
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  if (a.size() < b.size()) std::swap(a, b);
  limit = std::min(limit, a.size());  // no distance is greater than that
  if (a.size() - b.size() > limit) return limit + 1;
  return banded_distance(lower(a), lower(b), limit);
}

std::string_view nearest(std::string_view typed, std::span<const std::string_view> known) {
  constexpr std::size_t most_edits = 3;
  std::string_view found;
  std::size_t found_distance = most_edits + 1;
  for (const std::string_view name : known) {
    const std::size_t limit = std::min({most_edits, name.size() / 3, found_distance - 1});
    const std::size_t distance = edit_distance(typed, name, limit);
    if (distance > limit) continue;
    found = name;
    found_distance = distance;
    if (distance == 0) return found;
  }
  if (!found.empty()) return found;

  constexpr std::size_t shortest_prefix = 3;
  if (typed.size() < shortest_prefix) return {};
  for (const std::string_view name : known) {
    if (!starts_ignoring_case(name, typed) || name == found) continue;
    if (!found.empty()) return {};
    found = name;
  }
  return found;
}

}  // namespace qar::text
