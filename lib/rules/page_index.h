// The one pass for all pages: which literals stand for which entries. For the built-in pages the tables are constants that
// were made when the program was built; for a user's pages they are made when the configuration is read.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "qar/model/rule_page.h"

#include "rules/automaton.h"

namespace qar::rules {

/// Entries are numbered through all pages, in order.
struct PageIndex {
  struct Literal {
    std::uint32_t size = 0;
    std::uint32_t first = 0, end = 0;  ///< in `entries`
  };
  Automaton automaton;
  std::span<const Literal> literals;
  std::span<const std::uint32_t> entries;
  std::span<const std::uint32_t> everywhere;  ///< patterns without a literal
  std::span<const std::uint32_t> at_figures;  ///< of them, those that need a figure
};

class PageIndexBuilder {
 public:
  explicit PageIndexBuilder(std::span<const model::RulePage* const> pages);
  [[nodiscard]] PageIndex index() const;

 private:
  std::vector<std::string> texts_;
  std::vector<PageIndex::Literal> literals_;
  std::vector<std::uint32_t> entries_, everywhere_, at_figures_;
  std::vector<AutomatonBuilder> automaton_;  // one, once the literals are known
};

/// What is laid against prose for an entry's `match` (inflected where it says so).
struct WordExpression;
[[nodiscard]] WordExpression expression_of(const model::PageEntry& entry);

}  // namespace qar::rules
