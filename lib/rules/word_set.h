// A fixed set of words in lower case, asked about every word of a draft: the first letter and the length tell of nearly all
// words that they are not in it.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace qar::rules {

template <std::size_t count>
class WordSet {
 public:
  explicit constexpr WordSet(std::array<std::string_view, count> words) : words_(words) {
    std::ranges::sort(words_, [](std::string_view a, std::string_view b) { return letter(a) < letter(b); });
    for (const std::string_view word : words_) {
      lengths_[letter(word)] |= length(word);
      ++begins_[letter(word) + 1];
    }
    for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] = static_cast<std::uint16_t>(begins_[i] + begins_[i - 1]);
  }

  [[nodiscard]] constexpr bool contains(std::string_view word) const {
    if (word.empty() || (lengths_[letter(word)] & length(word)) == 0) return false;
    for (std::size_t i = begins_[letter(word)]; i < begins_[letter(word) + 1]; ++i)
      if (words_[i] == word) return true;
    return false;
  }

 private:
  static constexpr std::size_t letter(std::string_view word) { return static_cast<unsigned char>(word.front()) % 32; }
  static constexpr std::uint32_t length(std::string_view word) { return 1U << std::min<std::size_t>(word.size(), 31); }

  std::array<std::string_view, count> words_;
  std::array<std::uint32_t, 32> lengths_{};
  std::array<std::uint16_t, 33> begins_{};
};

/// The set of words that are written out in a rule: `word_set({"so", "to"})`.
template <std::size_t count>
[[nodiscard]] consteval WordSet<count> word_set(const std::string_view (&words)[count]) {
  return WordSet<count>(std::to_array(words));
}

}  // namespace qar::rules
