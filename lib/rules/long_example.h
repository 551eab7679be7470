// Examples of rule pages that are about sizes: too long to be written out.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace qar::rules {

/// `before`, then `part` so many times, then `after`.
template <std::size_t times, std::size_t before_size, std::size_t part_size, std::size_t after_size>
constexpr auto repeated(const char (&before)[before_size], const char (&part)[part_size], const char (&after)[after_size]) {
  std::array<char, before_size + times*(part_size - 1) + after_size - 2> all{};
  std::size_t at = 0;
  for (std::size_t i = 0; i + 1 < before_size; ++i) all[at++] = before[i];
  for (std::size_t k = 0; k < times; ++k)
    for (std::size_t i = 0; i + 1 < part_size; ++i) all[at++] = part[i];
  for (std::size_t i = 0; i + 1 < after_size; ++i) all[at++] = after[i];
  return all;
}

template <std::size_t size>
constexpr std::string_view view(const std::array<char, size>& text) {
  return {text.data(), size};
}

}  // namespace qar::rules
