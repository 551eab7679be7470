#include "qar/text/glob.h"

#include <optional>

#include "qar/text/utf8.h"

namespace qar::text {
namespace {

/// The parts of a path or pattern between its slashes, one after the other. Copies are cheap: they remember a place.
class Parts {
 public:
  explicit Parts(std::string_view text) : rest_(text) {}
  [[nodiscard]] bool done() const { return done_; }
  [[nodiscard]] std::string_view front() const { return rest_.substr(0, rest_.find('/')); }
  void next() {
    const std::size_t slash = rest_.find('/');
    done_ = slash == std::string_view::npos;
    rest_ = done_ ? std::string_view() : rest_.substr(slash + 1);
  }

 private:
  std::string_view rest_;
  bool done_ = false;
};

/// Takes one character, escaped or not, off the front of a pattern; nothing if a backslash is its last byte.
std::optional<char32_t> take_literal(std::string_view& pattern) {
  if (pattern.starts_with('\\')) pattern.remove_prefix(1);
  if (pattern.empty()) return std::nullopt;
  const CodePoint point = decode(pattern);
  pattern.remove_prefix(point.size);
  return point.value;
}

/// Takes a class such as `[a-z]`, `[!a]` or `[^a]` off the front of a pattern and says whether it holds the character. A `]`
/// that stands first is a member. A class that is not closed matches nothing.
bool take_class(std::string_view& pattern, char32_t character) {
  pattern.remove_prefix(1);
  const bool negated = pattern.starts_with('!') || pattern.starts_with('^');
  if (negated) pattern.remove_prefix(1);
  bool held = false;
  for (bool first = true; first || !pattern.starts_with(']'); first = false) {
    const auto from = take_literal(pattern);
    if (!from) return false;
    auto to = from;
    if (pattern.size() > 1 && pattern[0] == '-' && pattern[1] != ']') {
      pattern.remove_prefix(1);
      to = take_literal(pattern);
      if (!to) return false;
    }
    held = held || (*from <= character && character <= *to);
    if (pattern.empty()) return false;
  }
  pattern.remove_prefix(1);
  return held != negated;
}

/// Takes what stands for one character (anything but a star) off the front of a pattern and says whether it is this one.
bool take_one(std::string_view& pattern, char32_t character) {
  if (pattern.front() == '[') return take_class(pattern, character);
  if (pattern.front() != '?') return take_literal(pattern) == character;
  pattern.remove_prefix(1);
  return true;
}

/// One part against one name. It is enough to go back to the last star: whatever an earlier one could take instead, the last
/// one can take too. So the work is at most the product of both lengths.
bool part_matches(std::string_view pattern, std::string_view name) {
  struct Retry {
    std::string_view pattern;
    std::string_view name;
  };
  std::optional<Retry> last_star;
  while (!name.empty() || !pattern.empty()) {
    if (pattern.starts_with('*')) {
      pattern.remove_prefix(1);
      last_star = Retry{pattern, name};
      continue;
    }
    if (!name.empty() && !pattern.empty()) {
      const CodePoint point = decode(name);
      if (take_one(pattern, point.value)) {
        name.remove_prefix(point.size);
        continue;
      }
    }
    if (!last_star || last_star->name.empty()) return false;
    last_star->name.remove_prefix(decode(last_star->name).size);
    pattern = last_star->pattern;
    name = last_star->name;
  }
  return true;
}

}  // namespace

bool glob_match(std::string_view pattern, std::string_view path) {
  struct Retry {
    Parts wanted;
    Parts given;
  };
  std::optional<Retry> last_crossing;  // behind the last `**`; going back to the last one is enough, as in part_matches
  Parts wanted(pattern);
  Parts given(path);
  while (!wanted.done() || !given.done()) {
    if (!wanted.done() && wanted.front() == "**") {
      wanted.next();
      if (wanted.done()) return !given.done();
      last_crossing = Retry{wanted, given};
      continue;
    }
    if (!wanted.done() && !given.done() && part_matches(wanted.front(), given.front())) {
      wanted.next();
      given.next();
      continue;
    }
    if (!last_crossing || last_crossing->given.done()) return false;
    last_crossing->given.next();
    wanted = last_crossing->wanted;
    given = last_crossing->given;
  }
  return true;
}

}  // namespace qar::text
