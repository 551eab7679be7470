// What a text is about: its words without those that all reports share, each once and without its ending. And how much two
// texts have in common, word for word.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/running_text.h"

namespace qar::rules {

/// A plural counts as its singular.
[[nodiscard]] std::string_view singular(std::string_view word);
/// The words of a text that tell its subject from others', folded, as singulars, in order, each once.
[[nodiscard]] std::vector<std::string> content_words(std::string_view text);

/// The same without endings of verbs as well, sorted: "edited" and "edits" are one. For asking whether texts meet at all.
[[nodiscard]] std::vector<std::string> content_stems(std::string_view text);
[[nodiscard]] std::size_t count_shared(const std::vector<std::string>& sorted_a, const std::vector<std::string>& sorted_b);

/// How words begin, roughly. Texts that share a stem share a beginning, and beginnings cost much less than stems.
class Beginnings {
 public:
  Beginnings() = default;
  Beginnings(const RunningText& text, WordRange words);
  explicit Beginnings(std::span<const std::uint64_t> stems);
  [[nodiscard]] std::size_t size() const { return count_shared(*this); }
  [[nodiscard]] std::size_t count_shared(const Beginnings& other) const;

 private:
  void add(std::uint8_t beginning) { bits_[beginning / 64U] |= std::uint64_t{1} << beginning % 64U; }

  std::array<std::uint64_t, 4> bits_{};
};

/// The stems of a draft's words as marks, each made once for all places of the word, when it is first asked for.
class Stems {
 public:
  explicit Stems(const RunningText& text) : text_(text), marks_(text.distinct(), unknown) {}
  /// Of a range of words, as often as they stand. Who says very much speaks of everything, and is not read to the end.
  [[nodiscard]] std::vector<std::uint64_t> all_of(WordRange words);
  /// The same sorted, each once.
  [[nodiscard]] std::vector<std::uint64_t> of(WordRange words);
  /// Of a text from elsewhere.
  [[nodiscard]] static std::vector<std::uint64_t> of(std::string_view other);

 private:
  [[nodiscard]] std::uint64_t mark(std::uint32_t number) const;

  static constexpr std::uint64_t unknown = 1;
  const RunningText& text_;
  std::vector<std::uint64_t> marks_;  ///< by the number of the word; 0 for one that says nothing
};
[[nodiscard]] std::size_t count_shared(const std::vector<std::uint64_t>& sorted_a,
                                       const std::vector<std::uint64_t>& sorted_b);

/// Marks of all runs of four words of a text, sorted, each once; capitals and punctuation do not count.
[[nodiscard]] std::vector<std::uint64_t> shingles(std::string_view text);
/// The share of runs that two texts have in common, of those that either has: 1 for the same words.
[[nodiscard]] double likeness(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);
/// The same of their words, in whatever order.
[[nodiscard]] double word_likeness(std::string_view a, std::string_view b);

}  // namespace qar::rules
