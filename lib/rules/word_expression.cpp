#include "rules/word_expression.h"

#include <fmt/format.h>

namespace qar::rules {
namespace {

using Kind = WordNode::Kind;

constexpr std::size_t deepest = 16;

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_letter(char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

WordNode literal(std::string text) {
  WordNode node;
  node.kind = Kind::literal;
  node.literal = std::move(text);
  return node;
}

class Parser {
 public:
  Parser(std::string_view written, bool placeholders) : written_(written), placeholders_(placeholders) {}

  WordExpression parse() {
    WordExpression made;
    made.root = sequence(0);
    if (!fault_ && at_ < written_.size())
      fail(
          at_, at_ + 1, fmt::format("`{}` stands outside any group", written_[at_]),
          written_[at_] == '|' ? "put the alternatives into parentheses, `(a|b)`" : "write `\\)` for a bracket in the text");
    if (fault_) made.root = WordNode();
    made.groups = groups_;
    made.fault = std::move(fault_);
    return made;
  }

 private:
  void fail(std::size_t begin, std::size_t end, std::string message, std::string help) {
    if (!fault_) fault_ = ExpressionFault{begin, end, std::move(message), std::move(help)};
    at_ = written_.size();
  }

  [[nodiscard]] bool more() const { return at_ < written_.size(); }
  [[nodiscard]] char here() const { return written_[at_]; }

  WordNode sequence(std::size_t depth) {
    WordNode made;
    while (more() && here() != ')' && here() != '|') {
      if (here() == '(') {
        append(made, group(depth));
      } else if (here() == '{') {
        append(made, placeholder());
      } else if (written_.substr(at_).starts_with(" ... ")) {
        at_ += 5;
        made.children.emplace_back().kind = Kind::gap;
      } else {
        character(made);
      }
    }
    return made;
  }

  /// Adds a child, optional if a `?` follows.
  void append(WordNode& to, WordNode child) {
    if (!more() || here() != '?') {
      to.children.push_back(std::move(child));
      return;
    }
    ++at_;
    if (child.kind == Kind::choice) {
      child.children.emplace_back();
      to.children.push_back(std::move(child));
      return;
    }
    WordNode maybe;
    maybe.kind = Kind::choice;
    maybe.children.push_back(std::move(child));
    maybe.children.emplace_back();
    to.children.push_back(std::move(maybe));
  }

  WordNode group(std::size_t depth) {
    const std::size_t begin = at_++;
    WordNode made;
    made.kind = Kind::choice;
    made.group = ++groups_;
    if (depth >= deepest) {
      fail(begin, begin + 1, "groups are nested too deeply", "write the alternatives out");
      return made;
    }
    made.children.push_back(sequence(depth + 1));
    while (more() && here() == '|') {
      ++at_;
      made.children.push_back(sequence(depth + 1));
    }
    if (!more()) {
      fail(begin, begin + 1, "this `(` is never closed", "add `)`, or write `\\(` for a bracket in the text");
      return made;
    }
    ++at_;
    return made;
  }

  WordNode placeholder() {
    const std::size_t end = written_.find('}', at_);
    const std::string_view name =
        end == std::string_view::npos ? std::string_view() : written_.substr(at_ + 1, end - at_ - 1);
    WordNode made;
    if (name == "number")
      made.kind = Kind::any_figure;
    else if (name == "quotation")
      made.kind = Kind::any_quotation;
    else if (name == "citation")
      made.kind = Kind::any_citation;
    if (made.kind == Kind::sequence || !placeholders_) {
      fail(at_, end == std::string_view::npos ? at_ + 1 : end + 1,
           made.kind == Kind::sequence ? "braces hold {number}, {quotation} or {citation}"
                                       : fmt::format("`{{{}}}` cannot stand here", name),
           "use it under `unless_in_sentence` or `unless_in_block`, or write `\\{` for a brace in the text");
      return made;
    }
    at_ = end + 1;
    return made;
  }

  void character(WordNode& to) {
    const std::size_t begin = at_;
    const char c = here();
    if (c == '*') {
      ++at_;
      const bool after_letter =
          !to.children.empty() && to.children.back().kind == Kind::literal && is_letter(to.children.back().literal.back());
      if (!after_letter || (more() && is_letter(here())))
        return fail(begin, begin + 1, "`*` stands for the rest of a word and follows its beginning",
                    "write it at the end of a word, `judg*`");
      to.children.emplace_back().kind = Kind::letters;
      return;
    }
    if (c == '?')
      return fail(begin, begin + 1, "`?` makes the character or group before it optional, and there is none",
                  "write `\\?` for a question mark");
    if (c == '[')
      return fail(begin, begin + 1, "words have no classes of characters",
                  "write the alternatives in parentheses, `(a|b)`, or use a pattern");
    std::string one = take_character();
    if (fault_) return;
    // A character that is optional is a node of its own.
    if (more() && here() == '?') return append(to, literal(std::move(one)));
    if (!to.children.empty() && to.children.back().kind == Kind::literal)
      to.children.back().literal += one;
    else
      to.children.push_back(literal(std::move(one)));
  }

  /// One character, escapes resolved, in the form that prose has.
  std::string take_character() {
    if (here() == '\\') {
      if (at_ + 1 >= written_.size()) {
        fail(at_, at_ + 1, "a backslash ends the expression", "write `\\\\` for a backslash in the text");
        return {};
      }
      const char next = written_[at_ + 1];
      if (is_ascii_letter(next) || (next >= '0' && next <= '9')) {
        fail(at_, at_ + 2, fmt::format("`\\{}` means nothing among words", next),
             "use a pattern, or leave the backslash out");
        return {};
      }
      at_ += 2;
      return std::string(1, next);
    }
    std::size_t size = 1;
    while (at_ + size < written_.size() && (static_cast<unsigned char>(written_[at_ + size]) & 0xC0U) == 0x80U) ++size;
    const std::string_view bytes = written_.substr(at_, size);
    at_ += size;
    if (bytes == " " || bytes == "\n" || bytes == "\t") {
      while (more() && (here() == ' ' || here() == '\n' || here() == '\t') && !written_.substr(at_).starts_with(" ... "))
        ++at_;
      return " ";
    }
    if (bytes.size() == 1) return std::string(bytes);
    std::string folded = model::normalise_prose(bytes);
    return folded.empty() ? " " : folded;
  }

  std::string_view written_;
  bool placeholders_;
  std::size_t at_ = 0;
  int groups_ = 0;
  std::optional<ExpressionFault> fault_;
};

/// Beginnings grown node by node.
class Grower {
 public:
  Grower(std::size_t most, std::size_t longest) : most_(most), longest_(longest) {}

  std::vector<Beginning> grow(std::vector<Beginning> from, const WordNode& node) {
    switch (node.kind) {
      case Kind::literal:
        for (Beginning& each : from) {
          if (!each.whole) continue;
          each.text += model::lower_prose(node.literal);
          if (each.text.size() <= longest_) continue;
          each.text.resize(longest_);
          each.whole = false;
        }
        return from;
      case Kind::sequence:
        for (const WordNode& child : node.children) from = grow(std::move(from), child);
        return from;
      case Kind::choice: return branches(std::move(from), node);
      default:
        for (Beginning& each : from) each.whole = false;
        // What a gap begins with is a space.
        return from;
    }
  }

 private:
  std::vector<Beginning> branches(std::vector<Beginning> from, const WordNode& node) {
    std::vector<Beginning> made, open;
    for (Beginning& each : from) (each.whole ? open : made).push_back(std::move(each));
    const std::size_t closed = made.size();
    for (const WordNode& child : node.children) {
      std::vector<Beginning> grown = grow(open, child);
      if (made.size() + grown.size() > most_) {
        // Too many: they end before this choice.
        made.resize(closed);
        for (Beginning& each : open) made.push_back({std::move(each.text), false});
        return made;
      }
      for (Beginning& each : grown) made.push_back(std::move(each));
    }
    return made;
  }

  std::size_t most_, longest_;
};

}  // namespace

WordExpression parse_words(std::string_view written, bool placeholders) {
  while (written.starts_with(' ')) written.remove_prefix(1);
  while (written.ends_with(' ') && !written.ends_with("\\ ")) written.remove_suffix(1);
  return Parser(written, placeholders).parse();
}

bool may_be_empty(const WordNode& node) {
  switch (node.kind) {
    case Kind::literal: return node.literal.empty();
    case Kind::sequence: {
      for (const WordNode& child : node.children)
        if (!may_be_empty(child)) return false;
      return true;
    }
    case Kind::choice: {
      for (const WordNode& child : node.children)
        if (may_be_empty(child)) return true;
      return node.children.empty();
    }
    case Kind::letters: return true;
    default: return false;
  }
}

std::vector<Beginning> beginnings(const WordNode& root, std::size_t most, std::size_t longest) {
  return Grower(most, longest).grow({{std::string(), true}}, root);
}

}  // namespace qar::rules
