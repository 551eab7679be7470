#include "folded_words.h"

#include <array>
#include <limits>
#include <utility>

namespace qar::rules {
namespace {

/// Letters in lower case, figures, and whatever is not ASCII; 0 for what lies between words.
constexpr std::array<char, 256> folds = [] {
  std::array<char, 256> table{};
  for (std::size_t c = 0; c < table.size(); ++c) {
    const bool capital = c >= 'A' && c <= 'Z';
    const bool counts = capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
    if (counts) table[c] = static_cast<char>(capital ? c - 'A' + 'a' : c);
  }
  return table;
}();

/// The characters of a text that count, one after the other; a space for whatever lies between words.
class Folded {
 public:
  explicit Folded(std::string_view text) : text_(text) {}

  /// The next one, '\0' at the end. Never a space at the beginning or the end.
  char next() {
    bool gap = false;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      const char kept = folds[static_cast<unsigned char>(c)];
      if (kept != '\0') {
        if (gap && begun_) {
          ++words_;
          return ' ';
        }
        begun_ = true;
        ++at_;
        return kept;
      }
      gap = true;
      ++at_;
    }
    return '\0';
  }
  /// Words seen so far, the present one among them.
  [[nodiscard]] std::size_t words() const { return begun_ ? words_ + 1 : 0; }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t words_ = 0;
  bool begun_ = false;
};

/// FNV-1a over at most so many folded characters, eight at a time: multiplying is what takes long.
std::uint64_t mark(std::string_view text, std::size_t most) {
  std::uint64_t hash = 14695981039346656037U;
  std::uint64_t eight = 0;
  std::size_t taken = 0;
  const auto mix = [&hash](std::uint64_t bytes) {
    hash = (hash ^ bytes) * 1099511628211U;
    hash ^= hash >> 32U;
  };
  const auto take = [&](char c) {
    eight = eight << 8U | static_cast<unsigned char>(c);
    if (++taken % 8 == 0) mix(std::exchange(eight, 0));
  };
  bool gap = false;
  for (const char c : text) {
    if (taken >= most) break;
    const char kept = folds[static_cast<unsigned char>(c)];
    if (kept != '\0') {
      if (gap && taken > 0) take(' ');
      take(kept);
    }
    gap = kept == '\0';
  }
  mix(eight);
  return hash;
}

}  // namespace

std::uint64_t mark_of_beginning(std::string_view text) {
  constexpr std::size_t enough = 40;
  return mark(text, enough);
}

std::uint64_t mark_of_all(std::string_view text) { return mark(text, std::numeric_limits<std::size_t>::max()); }

bool same_words(std::string_view a, std::string_view b, std::size_t fewest) {
  Folded first(a);
  Folded second(b);
  while (true) {
    const char c = first.next();
    if (c != second.next()) return false;
    if (c == '\0') return first.words() >= fewest;
  }
}

}  // namespace qar::rules
