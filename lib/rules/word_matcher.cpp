#include "rules/word_matcher.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "rules/probes.h"
#include "rules/prose.h"

namespace qar::rules {
namespace {

using Kind = WordNode::Kind;
using model::ProseRange;

/// Steps that laying one expression against one place may take: far more than any sensible one needs.
constexpr int most_steps = 20'000;
/// So far before a find an exception may begin that reaches it.
constexpr std::uint32_t longest_exception = 120;

bool is_figure(char c) { return c >= '0' && c <= '9'; }

}  // namespace

bool word_begins(std::string_view text, std::size_t at) { return !word_before(text, at) || !word_at(text, at); }

bool word_ends(std::string_view text, std::size_t at) {
  if (!word_before(text, at)) return true;
  if (word_at(text, at)) return false;
  const std::string_view rest = text.substr(at);
  return !(rest.starts_with("'t") && !word_at(text, at + 2) && at > 0 && (text[at - 1] == 'n' || text[at - 1] == 'N'));
}

/// One attempt at one place.
struct WordMatcher::Run {
  /// A replacement can name nine.
  using Groups = std::array<ProseRange, 9>;

  const model::Prose& prose;
  std::string_view text;
  ProseRange block;
  std::uint32_t begin = 0;
  int steps_left = most_steps;
  WordForm form = WordForm::base;
  Groups groups = {};
  std::optional<WordMatch> best = std::nullopt;
};

WordMatcher::WordMatcher(const WordExpression& expression, bool exact_case)
    : groups_(expression.groups), exact_case_(exact_case) {
  const WordNode& root = expression.root;
  if (root.children.size() == 1 && root.children[0].kind >= Kind::any_figure) placeholder_ = root.children[0].kind;
  compile(root);
  add({});
  const ByteMask first = first_bytes(word_tree(root, exact_case));
  for (unsigned byte = 0; byte < starts_.size(); ++byte) starts_[byte] = first.holds(byte);
}

std::uint32_t WordMatcher::add(Step step) {
  steps_.push_back(std::move(step));
  return static_cast<std::uint32_t>(steps_.size() - 1);
}

void WordMatcher::compile(const WordNode& node) {
  switch (node.kind) {
    case Kind::literal:
      if (node.inflected) add({.kind = Step::Kind::form, .literal = {}, .form = node.form});
      add({.kind = Step::Kind::literal, .literal = exact_case_ ? node.literal : model::lower_prose(node.literal)});
      return;
    case Kind::sequence:
      for (const WordNode& child : node.children) compile(child);
      return;
    case Kind::choice: return compile_choice(node);
    case Kind::letters: add({.kind = Step::Kind::letters, .literal = {}}); return;
    case Kind::gap: return compile_gap();
    default: return;  // a placeholder among words asks nothing of them
  }
}

void WordMatcher::compile_choice(const WordNode& node) {
  const auto number = static_cast<std::uint32_t>(node.group);
  const bool named = number != 0 && number <= std::tuple_size_v<Run::Groups>;
  if (named) add({.kind = Step::Kind::open, .literal = {}, .first = number});
  std::vector<std::uint32_t> jumps;
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    const bool last = i + 1 == node.children.size();
    const std::uint32_t split = last ? 0 : add({.kind = Step::Kind::split, .literal = {}});
    if (!last) steps_[split].first = static_cast<std::uint32_t>(steps_.size());
    compile(node.children[i]);
    if (last) continue;
    jumps.push_back(add({.kind = Step::Kind::jump, .literal = {}}));
    steps_[split].second = static_cast<std::uint32_t>(steps_.size());
  }
  for (const std::uint32_t jump : jumps) steps_[jump].first = static_cast<std::uint32_t>(steps_.size());
  if (named) add({.kind = Step::Kind::close, .literal = {}, .first = number});
}

void WordMatcher::compile_gap() {
  add({.kind = Step::Kind::literal, .literal = " "});
  constexpr int most_words = 3;
  std::vector<std::uint32_t> splits;
  for (int i = 0; i < most_words; ++i) {
    splits.push_back(add({.kind = Step::Kind::split, .literal = {}}));
    steps_[splits.back()].second = static_cast<std::uint32_t>(steps_.size());
    add({.kind = Step::Kind::word, .literal = {}});
    add({.kind = Step::Kind::literal, .literal = " "});
  }
  for (const std::uint32_t split : splits) steps_[split].first = static_cast<std::uint32_t>(steps_.size());
}

void WordMatcher::run(Run& run, std::uint32_t step, std::uint32_t at) const {
  for (;; ++step) {
    if (--run.steps_left < 0) return;
    const Step& now = steps_[step];
    switch (now.kind) {
      case Step::Kind::literal:
        if (run.block.end - at < now.literal.size() || run.text.compare(at, now.literal.size(), now.literal) != 0) return;
        at += static_cast<std::uint32_t>(now.literal.size());
        break;
      case Step::Kind::split: {
        const WordForm form = run.form;
        const Run::Groups groups = run.groups;
        this->run(run, now.first, at);
        run.form = form;
        run.groups = groups;
        step = now.second - 1;
        break;
      }
      case Step::Kind::jump: step = now.first - 1; break;
      case Step::Kind::letters:
        while (at < run.block.end && word_at(run.text, at)) ++at;
        break;
      case Step::Kind::word: {
        const std::uint32_t begin = at;
        while (at < run.block.end && run.text[at] != ' ') ++at;
        if (at == begin || std::string_view(".!?;:").find(run.text[at - 1]) != std::string_view::npos) return;
        break;
      }
      case Step::Kind::open: run.groups[now.first - 1] = {at, at}; break;
      case Step::Kind::close: run.groups[now.first - 1].end = at; break;
      case Step::Kind::form: run.form = now.form; break;
      case Step::Kind::end:
        if (at > run.begin && word_ends(run.prose.text, at) && (!run.best || at > run.best->range.end))
          run.best = WordMatch{{run.begin, at}, run.form, {run.groups.begin(), run.groups.begin() + std::min(groups_, 9)}};
        return;
    }
  }
}

std::optional<WordMatch> WordMatcher::match_at(const model::Prose& prose, ProseRange block, std::uint32_t at) const {
  if (at >= block.end || !may_begin(prose, at) || !word_begins(prose.text, at)) return std::nullopt;
  Run attempt{.prose = prose, .text = exact_case_ ? prose.text : prose.lower, .block = block, .begin = at};
  run(attempt, 0, at);
  return std::move(attempt.best);
}

bool WordMatcher::is_in(const model::Prose& prose, ProseRange range) const {
  switch (placeholder_) {
    case Kind::any_figure: return std::ranges::any_of(prose.slice(range), is_figure);
    case Kind::any_quotation: return prose.is_quoted(range);
    case Kind::any_citation: return prose.has_citation(range);
    default: break;
  }
  const std::string_view text = prose.text;
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    if (!may_begin(prose, at) || (at > range.begin && letter_bytes.holds(text[at]) && letter_bytes.holds(text[at - 1])))
      continue;
    if (match_at(prose, range, at)) return true;
  }
  return false;
}

bool WordMatcher::meets(const model::Prose& prose, ProseRange block, ProseRange range) const {
  const std::uint32_t from = range.begin > block.begin + longest_exception ? range.begin - longest_exception : block.begin;
  for (std::uint32_t at = from; at <= range.end && at < block.end; ++at) {
    if (!may_begin(prose, at)) continue;
    if (const auto found = match_at(prose, block, at); found && found->range.end >= range.begin) return true;
  }
  return false;
}

}  // namespace qar::rules
