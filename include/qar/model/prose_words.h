// The words of the body's prose in order, and for each word the places where it occurs: a rule about a word looks at these
// places instead of reading the text again. Built once with the prose; the cover's words are not among them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "qar/model/prose.h"

namespace qar::model {

class ProseWords {
 public:
  /// Letters and figures, with apostrophes, hyphens, commas and full stops inside: "school's", "well-being", "1,350",
  /// "95.2". A hyphen between figures parts two words.
  std::vector<ProseRange> words;

  ProseWords() = default;
  explicit ProseWords(const Prose& prose);

  /// The indices in `words` of a word in lower case, in order; `prose` is the one that this was made from.
  [[nodiscard]] std::span<const std::uint32_t> places(const Prose& prose, std::string_view lower) const;
  /// The number of a word: the same for the same word in lower case, less than `distinct()`.
  [[nodiscard]] std::uint32_t number(std::uint32_t index) const { return numbers_[index]; }
  [[nodiscard]] std::uint32_t distinct() const { return static_cast<std::uint32_t>(distinct_.size()); }
  /// The index of the first word that begins at an offset of the prose or after it; the number of words if there is none.
  [[nodiscard]] std::uint32_t first_from(std::uint32_t offset) const {
    std::uint32_t index =
        offset / stride < begun_.size() ? begun_[offset / stride] : static_cast<std::uint32_t>(words.size());
    while (index < words.size() && words[index].begin < offset) ++index;
    return index;
  }
  /// Where the word of a number stands first.
  [[nodiscard]] std::uint32_t first(std::uint32_t number) const { return distinct_[number].first; }

 private:
  static constexpr std::uint32_t stride = 32;  ///< bytes

  /// A word that occurs, by its number. Most words are told apart by their heads and sizes alone.
  struct Distinct {
    std::uint64_t head = 0;
    std::uint32_t size = 0;
    std::uint32_t first = 0;  ///< where it stands first
  };

  void find_words(const Prose& prose);
  void take_edge(std::string_view text, std::uint32_t at);
  [[nodiscard]] std::uint32_t number_of(std::string_view text, std::uint32_t index);
  [[nodiscard]] std::size_t slot_of(std::string_view lower, std::uint64_t head, std::string_view text) const;
  void grow(std::string_view text);
  void sort_places();
  void note_offsets();

  std::vector<std::uint32_t> slots_;  ///< a hash table: 1 + the number of a distinct word, 0 where it is empty
  unsigned shift_ = 0;                ///< that makes the place in the table of a hash
  std::vector<Distinct> distinct_;
  std::vector<std::uint32_t> begins_;  ///< of each distinct word's places
  std::vector<std::uint32_t> places_;
  std::vector<std::uint32_t> numbers_;  ///< of each word
  std::vector<std::uint32_t> begun_;    ///< for each stride of the text, the first word that begins in it or later
};

}  // namespace qar::model
