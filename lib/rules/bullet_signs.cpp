#include "rules/bullet_signs.h"

#include <algorithm>
#include <array>

namespace qar::rules {
namespace {

constexpr std::string_view no_break_space = "\u00a0";

/// White space at the start, no-break spaces among it.
std::size_t space_at(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (text[at] == ' ' || text[at] == '\t')
      ++at;
    else if (text.substr(at).starts_with(no_break_space))
      at += no_break_space.size();
    else
      break;
  }
  return at;
}

template <std::size_t size>
std::size_t any_of(std::string_view text, const std::array<std::string_view, size>& signs, bool needs_space) {
  for (const std::string_view sign : signs) {
    if (!text.starts_with(sign)) continue;
    const std::size_t space = space_at(text.substr(sign.size()));
    return needs_space && space == 0 ? 0 : sign.size() + space;
  }
  return 0;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

std::size_t bullet_sign(std::string_view text) {
  // U+F0B7 is what a symbol font's bullet becomes.
  constexpr std::array<std::string_view, 9> signs = {"\u2022", "\u25cf", "\u25aa", "\u25ab", "\u25e6",
                                                     "\u2023", "\u2043", "\u25a0", "\uf0b7"};
  return any_of(text, signs, false);
}

std::size_t opening_sign(std::string_view text) {
  constexpr std::array<std::string_view, 3> signs = {"\u2013", "\u00b7", "o"};
  if (text.size() > 2 && text[0] == '-' && is_letter(text[1]) && text.find(' ') != std::string_view::npos) return 1;
  return any_of(text, signs, true);
}

}  // namespace qar::rules
