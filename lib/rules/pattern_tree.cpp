#include "rules/pattern_tree.h"

#include <algorithm>
#include <string>
#include <utility>

#include "qar/text/utf8.h"

#include "rules/pattern_nodes.h"

namespace qar::rules {
namespace {

using Kind = PatternNode::Kind;

constexpr int deepest = 40;
/// So many copies of one character are written out; what is beyond them is optional.
constexpr std::size_t most_copies = 4;

class Reader {
 public:
  Reader(std::string_view pattern, bool exact_case) : pattern_(pattern), exact_case_(exact_case) {
    // Where case may be told anywhere, it is taken to be told nowhere.
    for (std::size_t at = pattern.find("(?"); at != std::string_view::npos; at = pattern.find("(?", at + 1)) {
      const std::size_t end = pattern.find_first_not_of("imsnJ-", at + 2);
      if (end != std::string_view::npos && (pattern[end] == ')' || pattern[end] == ':') &&
          pattern.substr(at, end - at).find('i') != std::string_view::npos)
        exact_case_ = false;
    }
  }

  std::optional<PatternNode> read() {
    PatternNode made = choice(0);
    if (given_up_ || at_ < pattern_.size()) return std::nullopt;
    return made.kind == Kind::sequence ? std::move(made) : sequence_node({std::move(made)});
  }

 private:
  [[nodiscard]] bool more() const { return !given_up_ && at_ < pattern_.size(); }
  [[nodiscard]] char here() const { return pattern_[at_]; }
  [[nodiscard]] bool starts(std::string_view text) const { return pattern_.substr(at_).starts_with(text); }
  PatternNode give_up() {
    given_up_ = true;
    return {};
  }

  PatternNode choice(int depth) {
    if (depth > deepest) return give_up();
    std::vector<PatternNode> branches;
    branches.push_back(sequence(depth));
    while (more() && here() == '|') {
      ++at_;
      branches.push_back(sequence(depth));
    }
    return branches.size() == 1 ? std::move(branches[0]) : choice_node(std::move(branches));
  }

  PatternNode sequence(int depth) {
    PatternNode made;
    while (more() && here() != '|' && here() != ')') {
      PatternNode part = atom(depth);
      if (given_up_) return {};
      add(made.parts, std::move(part));
    }
    return made;
  }

  void add(std::vector<PatternNode>& to, PatternNode part) {
    std::size_t least = 1, most = 1;
    if (!quantifier(least, most)) {
      // A group that is one sequence is as good as its parts.
      if (part.kind == Kind::sequence && !part.one_character)
        std::ranges::move(part.parts, std::back_inserter(to));
      else
        to.push_back(std::move(part));
      return;
    }
    if (part.kind == Kind::look || part.kind == Kind::edge) return;
    const std::size_t copies = part.one_character ? std::min(least, most_copies) : 0;
    for (std::size_t i = 0; i < copies; ++i) to.push_back(part);
    if (most > copies)
      to.push_back(repeat_node(std::move(part), least - copies, most == PatternNode::unbounded ? most : most - copies));
  }

  bool quantifier(std::size_t& least, std::size_t& most) {
    if (!more()) return false;
    if (here() == '?') {
      least = 0;
    } else if (here() == '*') {
      least = 0;
      most = PatternNode::unbounded;
    } else if (here() == '+') {
      most = PatternNode::unbounded;
    } else if (here() == '{' && at_ + 1 < pattern_.size() && pattern_[at_ + 1] >= '0' && pattern_[at_ + 1] <= '9') {
      const std::size_t close = pattern_.find('}', at_);
      if (close == std::string_view::npos) return false;
      const std::string_view numbers = pattern_.substr(at_ + 1, close - at_ - 1);
      const std::size_t comma = numbers.find(',');
      least = number(numbers.substr(0, comma));
      const std::string_view last = comma == std::string_view::npos ? numbers : numbers.substr(comma + 1);
      most = last.empty() || last.size() > 3 ? PatternNode::unbounded : std::max(least, number(last));
      at_ = close;
    } else {
      return false;
    }
    ++at_;
    if (more() && (here() == '?' || here() == '+')) ++at_;
    return true;
  }
  static std::size_t number(std::string_view text) {
    std::size_t made = 0;
    for (const char c : text.substr(0, 3)) made = made * 10 + static_cast<std::size_t>(c - '0') % 10;
    return made;
  }

  PatternNode atom(int depth) {
    switch (here()) {
      case '(': return group(depth);
      case '[': return char_class();
      case '\\': return escape();
      // A block is ended by line ends.
      case '^':
      case '$': return line_edge(pattern_[at_++] == '$');
      case '.': ++at_; return any_of(ascii_bytes);
      default: break;
    }
    return character();
  }

  /// One character as it is; outside ASCII its other case is not known here.
  PatternNode character() {
    std::size_t size = 1;
    while (at_ + size < pattern_.size() && (static_cast<unsigned char>(pattern_[at_ + size]) & 0xC0U) == 0x80U) ++size;
    const std::string_view bytes = pattern_.substr(at_, size);
    at_ += size;
    if (size == 1) return byte_of(bytes[0], exact_case_);
    const bool caseless = caseless_leads.holds(bytes[0]) || bytes[0] == '\xC2';
    if (!exact_case_ && !caseless) return character_of({}, all_leads);
    PatternNode made;
    for (const char c : bytes) made.parts.push_back(byte_of(c, true));
    made.one_character = made.word = true;
    return made;
  }

  static PatternNode line_edge(bool ahead) {
    PatternNode made;
    made.kind = Kind::look;
    made.ahead = ahead;
    made.parts.push_back(bytes_node(ByteMask::range('\n', '\n')));
    return made;
  }

  PatternNode escape() {
    if (at_ + 1 >= pattern_.size()) return give_up();
    const char c = pattern_[at_ + 1];
    at_ += 2;
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!letter && !(c >= '0' && c <= '9')) return byte_of(c, true);
    switch (c) {
      case 'd': return bytes_node(figure_bytes);
      case 'w': return any_of(word_bytes);
      case 's':
      case 'h': return character_of(space_bytes, all_leads);
      case 'S':
      case 'D':
      case 'W':
      case 'N': return any_of(~(c == 'D' ? figure_bytes : c == 'W' ? word_bytes : c == 'S' ? space_bytes : ByteMask()));
      case 'b': return edge_node(true);
      case 'B':
      case 'G': return {};
      case 'A': return line_edge(false);
      case 'z':
      case 'Z': return line_edge(true);
      case 'K': return {};
      case 'p':
      case 'P': return property(c == 'P');
      case 'x': {
        const auto value = code_point();
        return value ? range_of(*value, *value) : give_up();
      }
      default: return give_up();
    }
  }

  /// \p{…}: by its ASCII members and anything outside.
  PatternNode property(bool other) {
    if (!more()) return give_up();
    const std::size_t close = here() == '{' ? pattern_.find('}', at_) : at_;
    if (close == std::string_view::npos) return give_up();
    std::string_view name = pattern_.substr(at_, close + 1 - at_);
    if (name.starts_with('{')) name = name.substr(1, name.size() - 2);
    at_ = close + 1;
    if (other) return any_of(ascii_bytes);
    if (name == "Lu" && exact_case_) return any_of(ByteMask::range('A', 'Z'));
    if (name == "Ll" && exact_case_) return any_of(ByteMask::range('a', 'z'));
    if (name == "L" || name == "Lu" || name == "Ll") return any_of(letter_bytes);
    return any_of(name == "Nd" || name == "N" ? figure_bytes : ascii_bytes);
  }

  std::optional<std::uint32_t> code_point() {
    if (!more() || here() != '{') return std::nullopt;
    const std::size_t close = pattern_.find('}', at_);
    if (close == std::string_view::npos || close - at_ > 7) return std::nullopt;
    std::uint32_t value = 0;
    for (const char c : pattern_.substr(at_ + 1, close - at_ - 1)) {
      const std::size_t digit = std::string_view("0123456789abcdefABCDEF").find(c);
      if (digit == std::string_view::npos) return std::nullopt;
      value = value * 16 + static_cast<std::uint32_t>(digit < 16 ? digit : digit - 6);
    }
    at_ = close + 1;
    return value;
  }

  PatternNode char_class() {
    ++at_;
    const bool negated = more() && here() == '^';
    if (negated) ++at_;
    ByteMask ascii, leads, seconds;
    const auto add_node = [&](const PatternNode& node) {
      if (node.kind == Kind::bytes) {
        ascii |= node.bytes;
        return;
      }
      const PatternNode& wide = node.kind == Kind::choice ? node.parts[1] : node;
      if (node.kind == Kind::choice) ascii |= node.parts[0].bytes;
      if (wide.parts.size() < 2) return;
      leads |= wide.parts[0].bytes;
      seconds |= wide.parts[1].bytes;
    };
    for (bool first = true; more() && (first || here() != ']'); first = false) {
      if (starts("[:")) {
        const std::size_t close = pattern_.find(":]", at_);
        if (close == std::string_view::npos) return give_up();
        at_ = close + 2;
        add_node(any_of(ascii_bytes));
        continue;
      }
      if (here() == '\\' && at_ + 1 < pattern_.size() &&
          std::string_view("dwshDWSNpP").find(pattern_[at_ + 1]) != std::string_view::npos) {
        add_node(escape());
        continue;
      }
      const auto low = class_character();
      if (!low) return give_up();
      auto high = low;
      if (starts("-") && !starts("-]")) {
        ++at_;
        high = class_character();
        if (!high) return give_up();
      }
      add_node(range_of(*low, *high));
    }
    if (!more()) return give_up();
    ++at_;
    if (negated) return any_of(~ascii);
    if (exact_case_) return character_of(ascii, leads, seconds);
    return character_of(both_cases(ascii), (leads & ~caseless_leads) == ByteMask() ? leads : all_leads);
  }

  std::optional<std::uint32_t> class_character() {
    if (!more()) return std::nullopt;
    if (here() == '\\') {
      if (at_ + 1 >= pattern_.size()) return std::nullopt;
      const char c = pattern_[at_ + 1];
      at_ += 2;
      if (c == 'x') return code_point();
      if (c == 'n') return '\n';
      if (c == 't') return '\t';
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) return std::nullopt;
      return static_cast<unsigned char>(c);
    }
    const auto decoded = text::decode(pattern_.substr(at_));
    at_ += decoded.size;
    return static_cast<std::uint32_t>(decoded.value);
  }

  /// Past what stands behind `(?`; false where it is something that is not understood here.
  bool group_head(std::optional<PatternNode>& look, bool& flags_only) {
    if (starts(":") || starts("|") || starts(">")) {
      ++at_;
      return true;
    }
    if (starts("=") || starts("!") || starts("<=") || starts("<!")) {
      look.emplace();
      look->kind = Kind::look;
      look->ahead = !starts("<");
      if (starts("<")) ++at_;
      look->negative = here() == '!';
      ++at_;
      return true;
    }
    if (starts("<") || starts("P<") || starts("'")) {
      const std::size_t end = pattern_.find(starts("'") ? '\'' : '>', at_ + 1);
      at_ = end == std::string_view::npos ? at_ : end + 1;
      return end != std::string_view::npos;
    }
    // `x`, which changes what white space means, is not read; `m` moves the edges of lines, which no block has.
    while (more() && std::string_view("imsnJ-").find(here()) != std::string_view::npos) ++at_;
    if (!more()) return false;
    flags_only = here() == ')';
    if (here() == ':') ++at_;
    return flags_only || pattern_[at_ - 1] == ':';
  }

  PatternNode group(int depth) {
    if (starts("(*")) return give_up();
    ++at_;
    std::optional<PatternNode> look;
    bool flags_only = false;
    if (more() && here() == '?') {
      ++at_;
      if (!group_head(look, flags_only)) return give_up();
      if (flags_only) {
        ++at_;
        return {};
      }
    }
    PatternNode made = choice(depth + 1);
    if (!more() || here() != ')') return give_up();
    ++at_;
    if (!look) return made;
    look->parts.push_back(std::move(made));
    return std::move(*look);
  }

  std::string_view pattern_;
  bool exact_case_;
  std::size_t at_ = 0;
  bool given_up_ = false;
};

}  // namespace

std::optional<PatternNode> pattern_tree(std::string_view pattern, bool exact_case) {
  return Reader(pattern, exact_case).read();
}

}  // namespace qar::rules
