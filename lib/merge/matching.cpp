#include "matching.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "citation_groups.h"

namespace qar::merge {
namespace {

bool is_word_byte(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0x80;
}

/// Calls take(word) for each run of letters and figures outside of citations.
template <class Take>
void for_each_word(std::string_view text, Take take) {
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '[')
      if (const std::size_t size = citation_group_size(text.substr(at)); size > 0) {
        at += size;
        continue;
      }
    std::size_t end = at;
    while (end < text.size() && is_word_byte(static_cast<unsigned char>(text[end]))) ++end;
    if (end > at) take(text.substr(at, end - at));
    at = std::max(end, at + 1);
  }
}

/// FNV-1a in lower case: the same on every machine.
std::uint64_t hash_of(std::string_view word) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : word) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    hash = (hash ^ static_cast<unsigned char>(lower)) * 1099511628211ULL;
  }
  return hash;
}

/// Each distinct word that tells something, sorted; all words where none does.
std::vector<std::uint64_t> telling_words(std::string_view text) {
  std::vector<std::uint64_t> words;
  constexpr std::size_t short_word = 3;
  for_each_word(text, [&](std::string_view word) {
    if (word.size() > short_word) words.push_back(hash_of(word));
  });
  if (words.empty()) for_each_word(text, [&](std::string_view word) { words.push_back(hash_of(word)); });
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

/// Twice the shared words by all words of both.
double shared_part(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  if (a.empty() && b.empty()) return 0;
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) ++shared;
    const bool next_a = a[i] <= b[j], next_b = b[j] <= a[i];
    if (next_a) ++i;
    if (next_b) ++j;
  }
  return 2.0 * static_cast<double>(shared) / static_cast<double>(a.size() + b.size());
}

std::size_t distance(std::size_t a, std::size_t b) { return a > b ? a - b : b - a; }

}  // namespace

Matching::Matching(std::vector<Candidate> left, std::vector<Candidate> right)
    : left_(std::move(left)),
      right_(std::move(right)),
      of_left_(left_.size(), unmatched),
      of_right_(right_.size(), unmatched),
      left_words_(left_.size()),
      right_words_(right_.size()) {}

void Matching::set(std::size_t left, std::size_t right) {
  of_left_[left] = right;
  of_right_[right] = left;
}

void Matching::match_equal(Within within, std::size_t least_words) {
  using Key = std::tuple<std::size_t, std::uint8_t, std::string_view, std::size_t>;
  const auto keys = [&](const std::vector<Candidate>& pieces, const std::vector<std::size_t>& matched) {
    std::vector<Key> made;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (matched[i] != unmatched || (least_words > 0 && count_words(pieces[i].text) < least_words)) continue;
      made.emplace_back(within == Within::place ? pieces[i].place : 0, pieces[i].kind, pieces[i].text, i);
    }
    std::sort(made.begin(), made.end());
    return made;
  };
  const std::vector<Key> left = keys(left_, of_left_), right = keys(right_, of_right_);
  const auto piece = [](const Key& key) { return std::tie(std::get<0>(key), std::get<1>(key), std::get<2>(key)); };
  for (std::size_t i = 0, j = 0; i < left.size() && j < right.size();) {
    if (piece(left[i]) < piece(right[j])) {
      ++i;
    } else if (piece(right[j]) < piece(left[i])) {
      ++j;
    } else {
      set(std::get<3>(left[i++]), std::get<3>(right[j++]));
    }
  }
}

const Matching::Words& Matching::words_of(const Candidate& piece, Words& kept) {
  if (kept.empty()) kept = telling_words(piece.text);
  return kept;
}

double Matching::likeness(std::size_t left, std::size_t right) {
  return shared_part(words_of(left_[left], left_words_[left]), words_of(right_[right], right_words_[right]));
}

std::vector<Matching::Pair> Matching::similar_pairs(Within within, double least) {
  // By an index from words to pieces. A word that stands in very many pieces tells nothing, and would cost the square.
  constexpr std::size_t most_pieces = 48;
  constexpr std::uint64_t mix = 0x9E3779B97F4A7C15ULL;
  const auto key = [&](std::uint64_t word, const Candidate& piece) {
    return word ^ (mix * (1 + piece.kind + 16 * (within == Within::place ? piece.place : 0)));
  };
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> pieces_with;
  for (std::size_t j = 0; j < right_.size(); ++j) {
    if (of_right_[j] != unmatched) continue;
    for (const std::uint64_t word : words_of(right_[j], right_words_[j])) {
      std::vector<std::size_t>& pieces = pieces_with[key(word, right_[j])];
      if (pieces.size() <= most_pieces) pieces.push_back(j);
    }
  }
  std::vector<Pair> pairs;
  std::vector<std::size_t> seen_for(right_.size(), unmatched);
  for (std::size_t i = 0; i < left_.size() && !pieces_with.empty(); ++i) {
    if (of_left_[i] != unmatched) continue;
    for (const std::uint64_t word : words_of(left_[i], left_words_[i])) {
      const auto found = pieces_with.find(key(word, left_[i]));
      if (found == pieces_with.end() || found->second.size() > most_pieces) continue;
      for (const std::size_t j : found->second) {
        if (seen_for[j] == i) continue;
        seen_for[j] = i;
        const bool comparable =
            left_[i].kind == right_[j].kind && (within == Within::anywhere || left_[i].place == right_[j].place);
        const double score = comparable ? likeness(i, j) : 0;
        if (score >= least) pairs.push_back({score, i, j});
      }
    }
  }
  return pairs;
}

void Matching::match_similar(Within within, double least) {
  std::vector<Pair> pairs = similar_pairs(within, least);
  // The order must not depend on which version is the left one.
  const auto rank = [&](const Pair& pair) {
    const std::string_view a = left_[pair.left].text, b = right_[pair.right].text;
    return std::make_tuple(-pair.score, distance(pair.left, pair.right), std::min(a, b), std::max(a, b),
                           pair.left + pair.right);
  };
  std::sort(pairs.begin(), pairs.end(), [&](const Pair& a, const Pair& b) { return rank(a) < rank(b); });
  for (const Pair& pair : pairs)
    if (of_left_[pair.left] == unmatched && of_right_[pair.right] == unmatched) set(pair.left, pair.right);
}

void Matching::match_between(double least) {
  for (std::size_t i = 0; i < left_.size(); ++i) {
    if (of_left_[i] != unmatched) continue;
    const bool first = i == 0, last = i + 1 == left_.size();
    if ((!first && of_left_[i - 1] == unmatched) || (!last && of_left_[i + 1] == unmatched)) continue;
    const std::size_t j = first ? 0 : of_left_[i - 1] + 1;
    if (j >= right_.size() || of_right_[j] != unmatched) continue;
    const bool ends_together = last ? j + 1 == right_.size() : of_left_[i + 1] == j + 1;
    if (!ends_together || left_[i].kind != right_[j].kind || left_[i].place != right_[j].place) continue;
    if (likeness(i, j) >= least) set(i, j);
  }
}

double likeness(std::string_view a, std::string_view b) { return shared_part(telling_words(a), telling_words(b)); }

std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  for_each_word(text, [&](std::string_view) { ++count; });
  return count;
}

}  // namespace qar::merge
