#include "rules/pattern_literals.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "qar/model/prose.h"

namespace qar::rules {
namespace {

constexpr std::size_t most_literals = 256;
constexpr std::size_t longest_literal = 10;
constexpr int deepest = 40;

/// What part of a pattern needs, and the text that it is, where it is nothing but text.
struct Needs {
  std::vector<std::string> literals;
  bool figure = false;
  std::optional<std::string> plain;  // exactly this text
};

std::size_t shortest(const std::vector<std::string>& literals) {
  std::size_t size = literals.empty() ? 0 : literals[0].size();
  for (const std::string& each : literals) size = std::min(size, each.size());
  return size;
}

bool better(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (shortest(a) != shortest(b)) return shortest(a) > shortest(b);
  return a.size() < b.size();
}

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
      made.plain.reset();
      std::ranges::move(other.literals, std::back_inserter(made.literals));
    }
    if (!known) made.literals.clear();
    return made;
  }

  Needs sequence(int depth) {
    Needs made;
    std::string run;
    bool only_text = true;
    const auto offer = [&](std::vector<std::string> literals) {
      if (!literals.empty() && shortest(literals) > 0 && (made.literals.empty() || better(literals, made.literals)))
        made.literals = std::move(literals);
    };
    const auto end_run = [&] {
      if (!run.empty()) offer({run});
      run.clear();
    };
    while (more() && here() != '|' && here() != ')') {
      Needs part = atom(depth);
      if (given_up_) return {};
      const Times times = quantifier();
      if (part.plain && times.once) {
        run += *part.plain;
        continue;
      }
      only_text = only_text && part.plain && part.plain->empty();
      if (times.least > 0 && part.plain) run += *part.plain;
      end_run();
      if (times.least == 0) continue;
      offer(std::move(part.literals));
      made.figure = made.figure || part.figure;
    }
    if (only_text) made.plain = run;
    end_run();
    return made;
  }

  struct Times {
    bool once = true;
    int least = 1;
  };
  Times quantifier() {
    Times times;
    if (!more()) return times;
    if (here() == '?' || here() == '*') {
      times = {false, 0};
    } else if (here() == '+') {
      times = {false, 1};
    } else if (here() == '{' && at_ + 1 < pattern_.size() && pattern_[at_ + 1] >= '0' && pattern_[at_ + 1] <= '9') {
      const std::size_t close = pattern_.find('}', at_);
      if (close == std::string_view::npos) return times;
      times = {false, pattern_[at_ + 1] == '0' ? 0 : 1};
      at_ = close;
    } else {
      return times;
    }
    ++at_;
    if (more() && (here() == '?' || here() == '+')) ++at_;
    return times;
  }

  static Needs text(std::string_view bytes) {
    Needs made;
    made.plain = model::lower_prose(bytes);
    return made;
  }
  static Needs nothing() {
    Needs made;
    made.plain = std::string();
    return made;
  }

  Needs atom(int depth) {
    switch (here()) {
      case '(': return group(depth);
      case '[': return char_class();
      case '\\': return escape();
      case '^':
      case '$': ++at_; return nothing();
      case '.': ++at_; return {};
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
      Needs made;
      made.figure = true;
      return made;
    }
    if (std::string_view("bBAzZGK").find(c) != std::string_view::npos) return nothing();
    if (std::string_view("DwWsShHvVRXN").find(c) != std::string_view::npos) return {};
    if ((c == 'p' || c == 'P') && more()) {
      const std::size_t close = here() == '{' ? pattern_.find('}', at_) : at_;
      if (close == std::string_view::npos) return give_up();
      at_ = close + 1;
      return {};
    }
    return give_up();
  }

  Needs char_class() {
    ++at_;
    bool figures = true, any = false;
    if (more() && here() == '^') {
      figures = false;
      ++at_;
    }
    for (bool first = true; more() && (first || here() != ']'); first = false) {
      any = true;
      if (here() == '\\') {
        if (!starts("\\d")) figures = false;
        ++at_;
      } else if (starts("[:")) {
        const std::size_t close = pattern_.find(":]", at_);
        if (close == std::string_view::npos) return give_up();
        at_ = close + 1;
        figures = false;
      } else if (here() != '-' && !(here() >= '0' && here() <= '9')) {
        figures = false;
      }
      ++at_;
    }
    if (!more()) return give_up();
    ++at_;
    Needs made;
    made.figure = figures && any;
    return made;
  }

  Needs group(int depth) {
    if (starts("(*")) return give_up();
    ++at_;
    bool zero_width = false;
    if (more() && here() == '?') {
      ++at_;
      if (starts(":") || starts("|") || starts(">")) {
        ++at_;
      } else if (starts("=") || starts("!")) {
        zero_width = true;
        ++at_;
      } else if (starts("<=") || starts("<!")) {
        zero_width = true;
        at_ += 2;
      } else if (starts("<") || starts("P<") || starts("'")) {
        const char close = starts("'") ? '\'' : '>';
        const std::size_t end = pattern_.find(close, at_ + 1);
        if (end == std::string_view::npos) return give_up();
        at_ = end + 1;
      } else {
        return give_up();
      }
    }
    Needs made = choice(depth + 1);
    if (!more() || here() != ')') return give_up();
    ++at_;
    return zero_width ? nothing() : made;
  }

  std::string_view pattern_;
  std::size_t at_ = 0;
  bool given_up_ = false;
};

/// A literal that stands in every other line filters nothing.
bool is_telling(const std::string& literal) {
  if (literal.size() >= 2) return literal.find_first_not_of(' ') != std::string::npos;
  return std::string_view(" ,.'-").find(literal[0]) == std::string_view::npos && !(literal[0] >= 'a' && literal[0] <= 'z');
}

}  // namespace

PatternNeeds needs_of(std::string_view pattern) {
  PatternNeeds needs;
  std::optional<Needs> read = Reader(pattern).read();
  if (!read) return needs;
  if (read->plain && !read->plain->empty()) read->literals = {*read->plain};
  needs.figure = read->figure;
  if (read->literals.empty() || !std::ranges::all_of(read->literals, is_telling)) return needs;
  for (std::string& each : read->literals) {
    if (each.size() > longest_literal) each.resize(longest_literal);
    needs.literals.push_back(std::move(each));
  }
  std::ranges::sort(needs.literals);
  const auto repeated = std::ranges::unique(needs.literals);
  needs.literals.erase(repeated.begin(), repeated.end());
  return needs;
}

}  // namespace qar::rules
