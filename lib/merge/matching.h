// Which pieces of one version are which of another: first by the same words, then by enough of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace qar::merge {

/// A piece of text; only pieces of one kind are matched with each other.
struct Candidate {
  std::string_view text;
  std::size_t place = 0;  ///< the part in which it stands
  std::uint8_t kind = 0;
};

inline constexpr std::size_t unmatched = SIZE_MAX;

/// Matches in steps; what is matched stays so. The same pairs are found when the two versions are swapped.
class Matching {
 public:
  Matching(std::vector<Candidate> left, std::vector<Candidate> right);

  enum class Within : unsigned char { place, anywhere };
  void match_equal(Within within, std::size_t least_words = 0);
  /// Where at least this part of the words is shared, the best first; words of three letters or fewer do not count.
  void match_similar(Within within, double least);
  /// One piece left on either side between matched neighbours in the same place: a rewritten one, if some words are left.
  void match_between(double least);
  /// Pieces that the caller knows to be the same.
  void set(std::size_t left, std::size_t right);

  [[nodiscard]] const std::vector<std::size_t>& of_left() const { return of_left_; }
  [[nodiscard]] const std::vector<std::size_t>& of_right() const { return of_right_; }

 private:
  struct Pair {
    double score = 0;
    std::size_t left = 0, right = 0;
  };
  using Words = std::vector<std::uint64_t>;
  const Words& words_of(const Candidate& piece, Words& kept);
  [[nodiscard]] double likeness(std::size_t left, std::size_t right);
  [[nodiscard]] std::vector<Pair> similar_pairs(Within within, double least);

  std::vector<Candidate> left_, right_;
  std::vector<std::size_t> of_left_, of_right_;
  std::vector<Words> left_words_, right_words_;  // made when they are first asked for
};

/// How much two texts share, 0 to 1.
[[nodiscard]] double likeness(std::string_view a, std::string_view b);
/// The words as they are compared: without citations and white space between.
[[nodiscard]] std::size_t count_words(std::string_view text);

}  // namespace qar::merge
