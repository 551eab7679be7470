#include "qar/read/estimate_lines.h"

#include <algorithm>
#include <optional>

#include "qar/text/byte_set.h"
#include "qar/text/words.h"

namespace qar::read {
namespace {

using model::EstimateLine;
using syntax::FlatText;

constexpr auto npos = std::string_view::npos;

std::size_t count_words(std::string_view value) {
  std::size_t words = 0;
  for (const std::string_view word : text::split(value, ' '))
    if (!word.empty()) ++words;
  return words;
}

bool on_scale(std::string_view value, const profile::Profile& profile) {
  const std::string folded = text::fold_space(value);
  const auto same = [&](const std::string& none) { return text::equal_ignoring_case(none, folded); };
  return profile.scale_position(value) || std::ranges::any_of(profile.no_estimate, same);
}

/// Words that say themselves that an estimate follows.
bool is_label(std::string_view words) {
  const std::string lower = text::lower(words);
  return lower.ends_with("estimate") || lower.find("estimate for ") != npos;
}

/// Words that name what has an estimate: with a value of the scale after them they state one.
bool names_aspect(std::string_view words, const profile::Profile& profile) {
  if (text::equal_ignoring_case(words, "overall")) return true;
  const profile::SectionSpec* section = profile.section_titled(words);
  return section && section->estimate;
}

/// Label and value of a line; views into it.
struct Parts {
  std::string_view label, value;
};

/// The first dash with a space on either side, spaces included; npos if there is none.
std::pair<std::size_t, std::size_t> first_dash(std::string_view line) {
  static constexpr text::ByteSet beginnings("-\xE2");
  for (std::size_t at = beginnings.find(line); at < line.size(); at = beginnings.find(line, at + 1))
    for (const std::string_view dash : {"\u2013 ", "\u2014 ", "- "})
      if (at > 0 && line[at - 1] == ' ' && line.substr(at).starts_with(dash)) return {at - 1, at + dash.size()};
  return {npos, npos};
}

std::optional<Parts> split_line(std::string_view line, const profile::Profile& profile) {
  constexpr std::size_t longest_label = 160;
  constexpr std::size_t most_words = 5;  // a value is a few words, not a sentence
  std::size_t cut = line.find(':');
  std::size_t after = cut == npos ? npos : cut + 1;
  // A dash separates only after words that are themselves a label.
  if (const auto [at, end] = first_dash(line.substr(0, longest_label + 1));
      at < cut && is_label(text::trim(line.substr(0, at)))) {
    cut = at;
    after = end;
  }
  if (cut == npos || cut > longest_label) return std::nullopt;
  const std::string_view label = profile::split_number(line.substr(0, cut)).title;
  std::string_view value = text::trim(line.substr(after));
  if (value.ends_with('.')) value.remove_suffix(1);
  static constexpr text::ByteSet ends(".;");
  if (value.empty() || ends.find(value) < value.size() || count_words(value) > most_words) return std::nullopt;
  if (is_label(label) || (names_aspect(label, profile) && on_scale(value, profile))) return Parts{label, value};
  return std::nullopt;
}

EstimateLine placed(const FlatText& flat, const Parts& parts) {
  const auto place = [&](std::string_view words) {
    const auto begin = static_cast<std::uint32_t>(words.data() - flat.text.data());
    return flat.locate(begin, begin + static_cast<std::uint32_t>(words.size()));
  };
  return {{std::string(parts.label), place(parts.label)}, {text::fold_space(parts.value), place(parts.value)}, 0};
}

/// Where the line that begins at an offset ends: at a line break of the paragraph, else at the end.
std::uint32_t line_end(const FlatText& flat, std::uint32_t from, std::uint32_t end) {
  for (const FlatText::Piece& piece : flat.pieces) {
    const bool breaks = piece.kind == syntax::InlineKind::soft_break || piece.kind == syntax::InlineKind::hard_break;
    if (breaks && piece.at >= from && piece.at < end) return piece.at;
  }
  return end;
}

/// The column of a table in which its heading announces estimates of this review; 0 if there is none.
std::size_t estimate_column(const std::vector<FlatText>& head) {
  for (std::size_t i = 1; i < head.size(); ++i) {
    const std::string words = text::lower(head[i].text);
    if (words.find("estimate") != npos && words.find("last") == npos && words.find("previous") == npos) return i;
  }
  return 0;
}

std::vector<FlatText> cells_of(const syntax::MarkdownTree& tree, std::uint32_t row) {
  std::vector<FlatText> cells;
  for (std::uint32_t cell = row + 1; cell < tree.blocks[row].next; cell = tree.blocks[cell].next)
    cells.push_back(syntax::flatten(tree, cell));
  return cells;
}

}  // namespace

FoundEstimates find_estimates(const FlatText& flat, std::uint32_t prose_end, const profile::Profile& profile) {
  FoundEstimates found;
  const std::string_view words = flat.text;
  // Nearly all blocks are prose and have no colon or dash so early.
  static constexpr text::ByteSet dividers(":-\xE2");
  const std::string_view beginning = words.substr(0, 180);
  if (dividers.find(beginning) == beginning.size()) return found;
  while (found.rest < prose_end) {
    const std::uint32_t end = line_end(flat, found.rest, prose_end);
    const auto parts = split_line(words.substr(found.rest, end - found.rest), profile);
    if (!parts || (end < prose_end && !on_scale(parts->value, profile))) break;
    found.lines.push_back(placed(flat, *parts));
    found.rest = end < prose_end ? end + 1 : end;
  }
  return found;
}

std::vector<EstimateLine> estimate_rows(const syntax::MarkdownTree& tree, std::uint32_t table,
                                        const profile::Profile& profile) {
  std::vector<EstimateLine> lines;
  const std::uint32_t head = table + 1;
  if (head >= tree.blocks[table].next) return lines;
  const std::size_t announced = estimate_column(cells_of(tree, head));
  const std::size_t column = announced == 0 ? 1 : announced;
  for (std::uint32_t row = tree.blocks[head].next; row < tree.blocks[table].next; row = tree.blocks[row].next) {
    const std::vector<FlatText> cells = cells_of(tree, row);
    if (cells.size() <= column) continue;
    const std::string_view label = profile::split_number(cells.front().text).title;
    const std::string_view value = text::trim(cells[column].text);
    if (value.empty() || !(is_label(label) || names_aspect(label, profile))) continue;
    if (announced == 0 && !on_scale(value, profile)) continue;
    EstimateLine line = placed(cells[column], {value, value});
    line.label = placed(cells.front(), {label, label}).label;
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace qar::read
