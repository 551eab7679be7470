#include "content_words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "qar/text/words.h"

#include "name_fold.h"
#include "word_set.h"

namespace qar::rules {
namespace {

/// Words that claims share whatever they are about.
constexpr auto common = word_set(
    {"about",        "across",  "after",      "again",    "along",      "already",   "always",    "because",    "become",
     "before",       "began",   "begin",      "being",    "better",     "between",   "children",  "classes",    "classroom",
     "consistently", "could",   "curriculum", "develop",  "during",     "each",      "earlier",   "effective",  "enabled",
     "ensure",       "ensured", "every",      "everyone", "excellence", "further",   "gained",    "given",      "group",
     "groups",       "having",  "helped",     "improve",  "improved",   "improving", "leader",    "leaders",    "leadership",
     "learn",        "learned", "learner",    "learners", "learning",   "lesson",    "lessons",   "might",      "other",
     "others",       "outcome", "outcomes",   "provided", "provision",  "pupil",     "pupils",    "quality",    "result",
     "school",       "schools", "several",    "share",    "shared",     "should",    "since",     "staff",      "stage",
     "still",        "student", "students",   "subject",  "subjects",   "support",   "supported", "supporting", "taught",
     "teach",        "teacher", "teachers",   "teaching", "their",      "there",     "these",     "those",      "through",
     "time",         "under",   "until",      "using",    "what",       "when",      "where",     "which",      "while",
     "whole",        "within",  "without",    "would",    "years",      "young"});

bool says_nothing(std::string_view word) { return word.size() < 5 || common.contains(word); }

constexpr std::size_t shortest_stem = 4;

/// The endings with this last letter, longer ones first.
std::span<const std::string_view> endings(char last) {
  static constexpr std::array<std::string_view, 4> in_y = {"ingly", "edly", "ly", "y"};
  static constexpr std::array<std::string_view, 3> in_s = {"ies", "es", "s"};
  static constexpr std::array<std::string_view, 3> others = {"ing", "ed", "e"};
  switch (last) {
    case 'y': return in_y;
    case 's': return in_s;
    case 'g': return std::span(others).subspan(0, 1);
    case 'd': return std::span(others).subspan(1, 1);
    case 'e': return std::span(others).subspan(2, 1);
    default: return {};
  }
}

std::string_view stem(std::string_view word) {
  for (const std::string_view ending : word.empty() ? endings(0) : endings(word.back()))
    if (word.size() >= ending.size() + shortest_stem && word.ends_with(ending)) {
      word.remove_suffix(ending.size());
      break;
    }
  return word;
}

/// Equal for words of the same first letters, which a stem keeps.
std::uint8_t beginning_of(std::string_view word) {
  std::uint32_t letters = 0;
  static_assert(sizeof letters == shortest_stem);
  std::memcpy(&letters, word.data(), shortest_stem);
  return static_cast<std::uint8_t>(letters * 2654435769U >> 24U);
}

std::uint64_t mark_of(std::string_view word) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return hash;
}

/// Ends with how the stem begins.
std::uint64_t mark_of_stem(std::string_view stem) { return mark_of(stem) << 8U | beginning_of(stem); }

bool has_stem(std::string_view word) { return word.size() >= shortest_stem && !common.contains(word); }

template <class T>
void sort_once(std::vector<T>& all) {
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
}

template <class T>
std::size_t shared_of(const std::vector<T>& a, const std::vector<T>& b) {
  std::size_t shared = 0;
  for (auto one = a.begin(), other = b.begin(); one != a.end() && other != b.end();) {
    if (*one < *other) {
      ++one;
    } else if (*other < *one) {
      ++other;
    } else {
      ++shared, ++one, ++other;
    }
  }
  return shared;
}

}  // namespace

std::string_view singular(std::string_view word) {
  if (word.size() > 5 && word.ends_with('s') && !word.ends_with("ss")) word.remove_suffix(1);
  return word;
}

std::vector<std::string> content_words(std::string_view text) {
  constexpr std::size_t most = 200;  // a claim of more words is about everything
  std::vector<std::string> words;
  const std::string folded = fold_name(text);
  for (const std::string_view word : text::split(folded, ' ')) {
    if (words.size() == most) break;
    if (!says_nothing(word) && std::ranges::find(words, singular(word)) == words.end()) words.emplace_back(singular(word));
  }
  return words;
}

std::vector<std::string> content_stems(std::string_view text) {
  std::vector<std::string> stems;
  const std::string folded = fold_name(text);
  for (const std::string_view word : text::split(folded, ' '))
    if (has_stem(word)) stems.emplace_back(stem(word));
  sort_once(stems);
  return stems;
}

std::size_t count_shared(const std::vector<std::string>& sorted_a, const std::vector<std::string>& sorted_b) {
  return shared_of(sorted_a, sorted_b);
}

std::uint64_t Stems::mark(std::uint32_t number) const {
  std::string_view word = text_.distinct_word(number);
  if (word.ends_with("'s")) word.remove_suffix(2);
  return has_stem(word) ? mark_of_stem(stem(word)) : 0;
}

std::vector<std::uint64_t> Stems::all_of(WordRange words) {
  constexpr std::size_t most = 200;
  std::vector<std::uint64_t> all;
  all.reserve(std::min<std::size_t>(words.size(), most));
  for (std::uint32_t i = words.begin; i < words.end && all.size() < most; ++i) {
    std::uint64_t& mark = marks_[text_.number(i)];
    if (mark == unknown) mark = this->mark(text_.number(i));
    if (mark != 0) all.push_back(mark);
  }
  return all;
}

std::vector<std::uint64_t> Stems::of(WordRange words) {
  std::vector<std::uint64_t> all = all_of(words);
  sort_once(all);
  return all;
}

Beginnings::Beginnings(const RunningText& text, WordRange words) {
  for (std::uint32_t i = words.begin; i < words.end; ++i)
    if (const std::string_view word = text.word(i); word.size() >= shortest_stem) add(beginning_of(word));
}

Beginnings::Beginnings(std::span<const std::uint64_t> stems) {
  for (const std::uint64_t stem : stems) add(static_cast<std::uint8_t>(stem));
}

std::size_t Beginnings::count_shared(const Beginnings& other) const {
  std::size_t count = 0;
  for (std::size_t i = 0; i < bits_.size(); ++i) count += static_cast<std::size_t>(std::popcount(bits_[i] & other.bits_[i]));
  return count;
}

std::vector<std::uint64_t> Stems::of(std::string_view other) {
  std::vector<std::uint64_t> all;
  for (const std::string& each : content_stems(other)) all.push_back(mark_of_stem(each));
  sort_once(all);
  return all;
}

std::size_t count_shared(const std::vector<std::uint64_t>& sorted_a, const std::vector<std::uint64_t>& sorted_b) {
  return shared_of(sorted_a, sorted_b);
}

double word_likeness(std::string_view a, std::string_view b) {
  const auto words_of = [](const std::string& folded) {
    std::vector<std::string_view> words = text::split(folded, ' ');
    sort_once(words);
    return words;
  };
  const std::string folded_a = fold_name(a), folded_b = fold_name(b);
  const auto words_a = words_of(folded_a), words_b = words_of(folded_b);
  const std::size_t shared = shared_of(words_a, words_b);
  const std::size_t all = words_a.size() + words_b.size() - shared;
  return all == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(all);
}

std::vector<std::uint64_t> shingles(std::string_view text) {
  constexpr std::size_t run = 4;
  std::vector<std::uint64_t> hashes;  // of the words
  const std::string folded = fold_name(text);
  for (const std::string_view word : text::split(folded, ' ')) {
    if (!word.empty()) hashes.push_back(mark_of(word));
  }
  std::vector<std::uint64_t> all;
  for (std::size_t i = 0; i + run <= hashes.size(); ++i) {
    std::uint64_t hash = 0;
    for (std::size_t k = i; k < i + run; ++k) hash = (hash ^ hashes[k]) * 1099511628211U;
    all.push_back(hash);
  }
  sort_once(all);
  return all;
}

double likeness(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  const std::size_t shared = shared_of(a, b);
  const std::size_t all = a.size() + b.size() - shared;
  return all == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(all);
}

}  // namespace qar::rules
