#include "output_name.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "qar/text/utf8.h"
#include "qar/text/words.h"

namespace qar::door {
namespace {

struct Placeholder {
  std::string_view name;
  std::string_view NameParts::*part;
  std::string_view missing;  // what is said of a draft that has nothing for it
};
constexpr std::array<Placeholder, 4> placeholders = {{
    {"review", &NameParts::review, "the draft has no `review:`, by which its files are named; write it, or use --name"},
    {"school", &NameParts::school, "the draft names no school, by which its files are named; write it, or use --name"},
    {"audience", &NameParts::audience, ""},
    {"file", &NameParts::file, ""},
}};

const Placeholder* placeholder_named(std::string_view name) {
  const auto* found = std::ranges::find(placeholders, name, &Placeholder::name);
  return found == placeholders.end() ? nullptr : found;
}

std::string known_placeholders() {
  std::vector<std::string> names;
  for (const Placeholder& each : placeholders) names.push_back(fmt::format("{{{}}}", each.name));
  const std::vector<std::string_view> views(names.begin(), names.end());
  return text::one_of(views, "and");
}

/// Of what no disk, shell or page of the world takes amiss: no separators of folders, no signs that other systems refuse,
/// nothing that cannot be seen.
bool is_fit_for_names(char32_t c) {
  constexpr std::u32string_view unfit = U"/\\:*?\"<>|";
  constexpr char32_t first_visible = 0x20;
  constexpr char32_t delete_sign = 0x7F;
  constexpr char32_t last_control = 0x9F;
  if (c < first_visible || (c >= delete_sign && c <= last_control) || c == text::replacement_character) return false;
  // Marks of direction, joiners and other signs without a shape make two names look alike.
  const bool invisible = c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
                         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) || c >= 0xE0000;
  return !invisible && unfit.find(c) == std::u32string_view::npos;
}

std::optional<std::string> unfit_sign(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const text::CodePoint next = text::decode(words.substr(at));
    if (!is_fit_for_names(next.value)) return text::printable(words.substr(at, next.size));
    at += next.size;
  }
  return std::nullopt;
}

}  // namespace

text::Result<OutputName> OutputName::read(std::string_view pattern) {
  OutputName made;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    if (open != 0) {
      const std::string_view words = pattern.substr(0, open);
      if (const auto sign = unfit_sign(words); sign || words.find('}') != std::string_view::npos)
        return text::Failure{fmt::format("`{}` cannot stand in the name of a file", sign.value_or("}"))};
      made.pieces_.push_back({std::string(words), nullptr});
      pattern.remove_prefix(words.size());
      continue;
    }
    const std::size_t close = pattern.find('}');
    const std::string_view name = pattern.substr(1, close == std::string_view::npos ? close : close - 1);
    const Placeholder* found = close == std::string_view::npos ? nullptr : placeholder_named(name);
    if (!found)
      return text::Failure{fmt::format(
          "`{}` is nothing that a name can be made of; there are {}",
          text::printable(pattern.substr(0, close == std::string_view::npos ? close : close + 1)), known_placeholders())};
    made.pieces_.push_back({{}, found->part});
    pattern.remove_prefix(close + 1);
  }
  if (std::ranges::none_of(made.pieces_, [](const Piece& each) { return each.part && each.part != &NameParts::audience; }))
    return text::Failure{"every report would have the same name; use {review}, {school} or {file}"};
  return made;
}

bool OutputName::tells_audiences_apart() const {
  return std::ranges::any_of(pieces_, [](const Piece& each) { return each.part == &NameParts::audience; });
}

text::Result<std::string> OutputName::of(const NameParts& parts) const {
  constexpr std::size_t most_bytes = 200;  // a disk takes 255, of which the ending and a temporary name need some
  std::string made;
  for (const Piece& piece : pieces_) {
    if (!piece.part) {
      made += piece.words;
      continue;
    }
    const std::string value = text::nfc(text::fold_space(parts.*piece.part));
    const auto* placeholder = std::ranges::find(placeholders, piece.part, &Placeholder::part);
    if (value.empty()) return text::Failure{std::string(placeholder->missing)};
    if (const auto sign = unfit_sign(value))
      return text::Failure{
          fmt::format("{{{}}} is `{}`, and `{}` cannot stand in the name of a file; change it, or use --name",
                      placeholder->name, text::printable(text::excerpt(value)), *sign)};
    made += value;
  }
  if (made.starts_with('.') || made.starts_with('-') || made.ends_with('.'))
    return text::Failure{fmt::format("its files would be called `{}`, which no file should be; use --name", made)};
  if (made.size() > most_bytes)
    return text::Failure{
        fmt::format("its files would have a name of {} bytes, and {} are enough; use --name", made.size(), most_bytes)};
  return made;
}

std::string folded(std::string_view name) { return text::case_folded(name); }

}  // namespace qar::door
