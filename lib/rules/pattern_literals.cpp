#include "rules/pattern_literals.h"

#include <algorithm>
#include <array>
#include <optional>

#include "qar/model/prose.h"

#include "rules/literal_frequency.h"

namespace qar::rules {
namespace {

constexpr std::size_t most_literals = 256;
constexpr std::size_t longest_literal = 10;
constexpr int deepest = 40;
constexpr std::size_t anywhere = PatternNeeds::anywhere;
/// What a repeated class of letters or figures may take: a long word.
constexpr std::size_t longest_word = 48;

std::size_t plus(std::size_t a, std::size_t b) { return a == anywhere || b == anywhere ? anywhere : a + b; }
std::size_t times(std::size_t a, std::size_t count) { return a == 0 ? 0 : a == anywhere ? anywhere : a * count; }

/// What part of a pattern needs, and the text that it is, where it is nothing but text.
struct Needs {
  std::vector<std::string> literals;
  std::size_t before = 0;   // at most so many bytes of the part stand before the literal
  std::size_t longest = 0;  // bytes that the part may take
  bool word = false;        // one character, not a space: repeated, it takes a word at most
  bool figure = false;
  std::optional<std::string> plain;  // exactly this text
};

class Reader {
 public:
  explicit Reader(std::string_view pattern) : pattern_(pattern) {}

  std::optional<Needs> read() {
    Needs made = choice(0);
    if (given_up_ || at_ < pattern_.size()) return std::nullopt;
    return made;
  }

 private:
  [[nodiscard]] bool more() const { return !given_up_ && at_ < pattern_.size(); }
  [[nodiscard]] char here() const { return pattern_[at_]; }
  [[nodiscard]] bool starts(std::string_view text) const { return pattern_.substr(at_).starts_with(text); }
  Needs give_up() {
    given_up_ = true;
    return {};
  }

  Needs choice(int depth) {
    if (depth > deepest) return give_up();
    Needs made = sequence(depth);
    bool known = !made.literals.empty();
    while (more() && here() == '|') {
      ++at_;
      Needs other = sequence(depth);
      known = known && !other.literals.empty() && made.literals.size() + other.literals.size() <= most_literals;
      made.figure = made.figure && other.figure;
      made.word = false;
      made.plain.reset();
      made.before = std::max(made.before, other.before);
      made.longest = std::max(made.longest, other.longest);
      std::ranges::move(other.literals, std::back_inserter(made.literals));
    }
    if (!known) made.literals.clear();
    return made;
  }

  Needs sequence(int depth) {
    Needs made;
    std::string run;
    std::size_t run_from = 0;
    bool only_text = true;
    double frequency = 0;
    const auto offer = [&](std::vector<std::string> literals, std::size_t before) {
      if (literals.empty()) return;
      double sum = 0;
      for (const std::string& each : literals) sum += literal_frequency(std::string_view(each).substr(0, longest_literal));
      if (!made.literals.empty() && sum >= frequency) return;
      made.literals = std::move(literals);
      made.before = before;
      frequency = sum;
    };
    const auto end_run = [&] {
      if (!run.empty()) offer({run}, run_from);
      run.clear();
    };
    while (more() && here() != '|' && here() != ')') {
      Needs part = atom(depth);
      if (given_up_) return {};
      const Times count = quantifier();
      if (run.empty()) run_from = made.longest;
      const std::size_t from = made.longest;
      const std::size_t most = count.most != anywhere           ? times(part.longest, count.most)
                               : part.word || part.longest == 0 ? std::min(part.longest, std::size_t{1}) * longest_word
                                                                : anywhere;
      made.longest = plus(made.longest, most);
      if (part.plain && count.once) {
        run += *part.plain;
        continue;
      }
      only_text = false;
      if (count.least > 0 && part.plain) run += *part.plain;
      end_run();
      if (count.least == 0) continue;
      offer(std::move(part.literals), plus(from, part.before));
      made.figure = made.figure || part.figure;
    }
    if (only_text) made.plain = run;
    end_run();
    return made;
  }

  struct Times {
    bool once = true;
    int least = 1;
    std::size_t most = 1;
  };
  Times quantifier() {
    Times count;
    if (!more()) return count;
    if (here() == '?') {
      count = {false, 0, 1};
    } else if (here() == '*') {
      count = {false, 0, anywhere};
    } else if (here() == '+') {
      count = {false, 1, anywhere};
    } else if (here() == '{' && at_ + 1 < pattern_.size() && pattern_[at_ + 1] >= '0' && pattern_[at_ + 1] <= '9') {
      const std::size_t close = pattern_.find('}', at_);
      if (close == std::string_view::npos) return count;
      const std::string_view numbers = pattern_.substr(at_ + 1, close - at_ - 1);
      const std::size_t comma = numbers.find(',');
      const std::string_view last = comma == std::string_view::npos ? numbers : numbers.substr(comma + 1);
      std::size_t most = 0;
      for (const char c : last) most = most * 10 + static_cast<std::size_t>(c - '0') % 10;
      count = {false, numbers[0] == '0' ? 0 : 1, last.empty() || last.size() > 3 ? anywhere : most};
      at_ = close;
    } else {
      return count;
    }
    ++at_;
    if (more() && (here() == '?' || here() == '+')) ++at_;
    return count;
  }

  static Needs text(std::string_view bytes) {
    Needs made;
    made.plain = model::lower_prose(bytes);
    made.longest = bytes.size();
    made.word = true;
    return made;
  }
  static Needs nothing() {
    Needs made;
    made.plain = std::string();
    return made;
  }
  static Needs one_of_many(bool word) {
    Needs made;
    made.longest = word ? 2 : 4;
    made.word = word;
    return made;
  }

  Needs atom(int depth) {
    switch (here()) {
      case '(': return group(depth);
      case '[': return char_class();
      case '\\': return escape();
      case '^':
      case '$': ++at_; return nothing();
      case '.': ++at_; return one_of_many(false);
      default: break;
    }
    std::size_t size = 1;
    while (at_ + size < pattern_.size() && (static_cast<unsigned char>(pattern_[at_ + size]) & 0xC0U) == 0x80U) ++size;
    at_ += size;
    return text(pattern_.substr(at_ - size, size));
  }

  Needs escape() {
    if (at_ + 1 >= pattern_.size()) return give_up();
    const char c = pattern_[at_ + 1];
    at_ += 2;
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!letter && !(c >= '0' && c <= '9')) return text(std::string_view(&c, 1));
    if (c == 'd') {
      Needs made = one_of_many(true);
      made.figure = true;
      return made;
    }
    if (std::string_view("bBAzZGK").find(c) != std::string_view::npos) return nothing();
    if (std::string_view("wsSh").find(c) != std::string_view::npos) return one_of_many(true);
    if (std::string_view("DWHVvRXN").find(c) != std::string_view::npos) return one_of_many(false);
    if ((c == 'p' || c == 'P') && more()) {
      const std::size_t close = here() == '{' ? pattern_.find('}', at_) : at_;
      if (close == std::string_view::npos) return give_up();
      at_ = close + 1;
      return one_of_many(false);
    }
    return give_up();
  }

  Needs char_class() {
    ++at_;
    bool figures = true, any = false, word = true;
    if (more() && here() == '^') {
      figures = word = false;
      ++at_;
    }
    for (bool first = true; more() && (first || here() != ']'); first = false) {
      any = true;
      if (here() == '\\') {
        if (!starts("\\d")) figures = false;
        if (!starts("\\d") && !starts("\\w") && !starts("\\-") && !starts("\\'")) word = false;
        ++at_;
      } else if (starts("[:")) {
        const std::size_t close = pattern_.find(":]", at_);
        if (close == std::string_view::npos) return give_up();
        at_ = close + 1;
        figures = word = false;
      } else if (here() != '-' && !(here() >= '0' && here() <= '9')) {
        figures = false;
        if (here() == ' ') word = false;
      }
      ++at_;
    }
    if (!more()) return give_up();
    ++at_;
    Needs made = one_of_many(word);
    made.figure = figures && any;
    return made;
  }

  /// Past what stands behind `(?`; false where it is something that is not understood here.
  bool group_head(bool& zero_width, bool& flags_only) {
    if (starts(":") || starts("|") || starts(">")) {
      ++at_;
      return true;
    }
    zero_width = starts("=") || starts("!") || starts("<=") || starts("<!");
    if (zero_width) {
      at_ += starts("<") ? std::size_t{2} : std::size_t{1};
      return true;
    }
    if (starts("<") || starts("P<") || starts("'")) {
      const std::size_t end = pattern_.find(starts("'") ? '\'' : '>', at_ + 1);
      at_ = end == std::string_view::npos ? at_ : end + 1;
      return end != std::string_view::npos;
    }
    // Flags: literals are compared in lower case in any case. `x`, which changes what white space means, is not read.
    while (more() && std::string_view("imsnJ-").find(here()) != std::string_view::npos) ++at_;
    if (!more()) return false;
    flags_only = here() == ')';
    if (here() == ':') ++at_;
    return flags_only || pattern_[at_ - 1] == ':';
  }

  Needs group(int depth) {
    if (starts("(*")) return give_up();
    ++at_;
    bool zero_width = false, flags_only = false;
    if (more() && here() == '?') {
      ++at_;
      if (!group_head(zero_width, flags_only)) return give_up();
      if (flags_only) {
        ++at_;
        return nothing();
      }
    }
    Needs made = choice(depth + 1);
    if (!more() || here() != ')') return give_up();
    ++at_;
    made.word = false;
    return zero_width ? nothing() : made;
  }

  std::string_view pattern_;
  std::size_t at_ = 0;
  bool given_up_ = false;
};

}  // namespace

PatternNeeds needs_of(std::string_view pattern) {
  PatternNeeds needs;
  std::optional<Needs> read = Reader(pattern).read();
  if (!read) return needs;
  if (read->plain && !read->plain->empty()) {
    read->literals = {*read->plain};
    read->before = 0;
  }
  needs.figure = read->figure;
  double frequency = 0;
  for (std::string& each : read->literals) {
    if (each.size() > longest_literal) each.resize(longest_literal);
    frequency += literal_frequency(each);
  }
  // What stands in every other line filters nothing.
  if (read->literals.empty() || frequency > most_frequent) return needs;
  needs.before = read->before;
  needs.literals = std::move(read->literals);
  std::ranges::sort(needs.literals);
  needs.literals.erase(std::unique(needs.literals.begin(), needs.literals.end()), needs.literals.end());
  return needs;
}

}  // namespace qar::rules
