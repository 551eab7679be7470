#include "rules/page_index.h"

#include <map>

#include "rules/inflection.h"
#include "rules/pattern_literals.h"
#include "rules/word_expression.h"

namespace qar::rules {
namespace {

/// Longer beginnings make more nodes and tell hardly more.
constexpr std::size_t longest_beginning = 9;
constexpr std::size_t most_beginnings = 48;

}  // namespace

WordExpression expression_of(const model::PageEntry& entry) {
  WordExpression expression = parse_words(entry.match.value);
  inflect_last_word(expression.root, entry.inflect);
  return expression;
}

PageIndexBuilder::PageIndexBuilder(std::span<const model::RulePage* const> pages) {
  std::map<std::string, std::vector<std::uint32_t>> by_text;
  const auto add = [&](std::string text, std::uint32_t entry) {
    auto& entries = by_text[std::move(text)];
    if (entries.empty() || entries.back() != entry) entries.push_back(entry);
  };
  std::uint32_t number = 0;
  for (const model::RulePage* page : pages)
    for (const model::PageEntry& entry : page->entries) {
      if (entry.is_pattern) {
        PatternNeeds needs = needs_of(entry.match.value);
        if (needs.literals.empty()) (needs.figure ? at_figures_ : everywhere_).push_back(number);
        for (std::string& each : needs.literals) add(std::move(each), number);
      } else {
        for (Beginning& each : beginnings(expression_of(entry).root, most_beginnings, longest_beginning))
          if (!each.text.empty()) add(std::move(each.text), number);
      }
      ++number;
    }
  for (auto& [text, entries] : by_text) {
    texts_.push_back(text);
    const auto first = static_cast<std::uint32_t>(entries_.size());
    entries_.insert(entries_.end(), entries.begin(), entries.end());
    literals_.push_back({static_cast<std::uint32_t>(text.size()), first, static_cast<std::uint32_t>(entries_.size())});
  }
  automaton_.emplace_back(texts_);
}

PageIndex PageIndexBuilder::index() const {
  return {automaton_.front().automaton(), literals_, entries_, everywhere_, at_figures_};
}

}  // namespace qar::rules
