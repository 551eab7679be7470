#include "conflict_text.h"

#include <algorithm>

namespace qar::merge {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  if (text.empty()) return lines;
  for (std::size_t at = 0;;) {
    const std::size_t end = text.find('\n', at);
    lines.push_back(text.substr(at, end - at));
    if (end == std::string_view::npos) return lines;
    at = end + 1;
  }
}

void add_lines(std::string& to, const std::vector<std::string_view>& lines, std::size_t from, std::size_t end) {
  for (std::size_t i = from; i < end; ++i) to.append(lines[i]).append(1, '\n');
}

void add_marker(std::string& to, char sign, const Marking& marking, std::string_view label) {
  to.append(marking.marker_size, sign);
  if (!label.empty()) to.append(1, ' ').append(label);
  to += '\n';
}

}  // namespace

std::optional<ConflictStyle> conflict_style_named(std::string_view name) {
  if (name == "merge") return ConflictStyle::merge;
  if (name == "diff3") return ConflictStyle::diff3;
  if (name == "zdiff3") return ConflictStyle::zdiff3;
  return std::nullopt;
}

std::string conflict_text(std::string_view ours_text, std::string_view base_text, std::string_view theirs_text,
                          const Marking& marking) {
  const auto ours = lines_of(ours_text), base = lines_of(base_text), theirs = lines_of(theirs_text);
  std::size_t head = 0, tail = 0;
  // Lines that both sides share are in no conflict; diff3 shows them all the same.
  if (marking.style != ConflictStyle::diff3) {
    const std::size_t shorter = std::min(ours.size(), theirs.size());
    while (head < shorter && ours[head] == theirs[head]) ++head;
    while (tail < shorter - head && ours[ours.size() - 1 - tail] == theirs[theirs.size() - 1 - tail]) ++tail;
  }
  std::string made;
  add_lines(made, ours, 0, head);
  add_marker(made, '<', marking, marking.ours);
  add_lines(made, ours, head, ours.size() - tail);
  if (marking.style != ConflictStyle::merge) {
    add_marker(made, '|', marking, marking.base);
    add_lines(made, base, 0, base.size());
  }
  add_marker(made, '=', marking, {});
  add_lines(made, theirs, head, theirs.size() - tail);
  add_marker(made, '>', marking, marking.theirs);
  add_lines(made, ours, ours.size() - tail, ours.size());
  made.pop_back();
  return made;
}

std::string conflict_text(const std::vector<ConflictSide>& sides, const Marking& marking) {
  std::string made;
  Marking two = marking;
  two.style = ConflictStyle::merge;
  for (std::size_t i = 1; i < sides.size(); ++i) {
    two.ours = sides[i == 1 ? 0 : i].label;
    two.theirs = sides[i == 1 ? 1 : 0].label;
    if (i > 1) made += '\n';
    made += i == 1 ? conflict_text(sides[0].text, {}, sides[1].text, two) : conflict_text(sides[i].text, {}, {}, two);
  }
  return made;
}

}  // namespace qar::merge
