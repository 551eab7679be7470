// The rules that hold below a configuration: the built-in ones and, after them, an organisation's own pages.
#pragma once

#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "qar/rules/page_set.h"
#include "qar/rules/rule.h"

namespace qar::rules {

/// A page of an organisation.
struct OwnPage {
  std::string id;    ///< "house-rules/vague-word"
  std::string path;  ///< as it is shown
  model::RulePage page;
  std::shared_ptr<const void> storage;  ///< what the page refers to, apart from its source
};

/// Immutable; findings name its rules, so that it must outlive them.
class Rulebook {
 public:
  /// Only the built-in rules.
  Rulebook() = default;
  /// Ids of own pages are unique and none of a built-in rule. The pages' sources must outlive the book.
  explicit Rulebook(std::vector<OwnPage> own);
  Rulebook(const Rulebook&) = delete;
  Rulebook& operator=(const Rulebook&) = delete;

  [[nodiscard]] std::size_t size() const { return catalogue().size() + own_.size(); }
  [[nodiscard]] const CatalogueEntry& operator[](std::size_t index) const {
    return index < catalogue().size() ? catalogue()[index] : own_[index - catalogue().size()];
  }
  [[nodiscard]] std::size_t index_of(const CatalogueEntry& entry) const;
  [[nodiscard]] std::span<const CatalogueEntry> own() const { return own_; }

  [[nodiscard]] const CatalogueEntry* find(std::string_view id) const;
  /// The rule that once had this id.
  [[nodiscard]] const CatalogueEntry* find_former(std::string_view id) const;
  /// Whether it is a rule or a family, by its present name.
  [[nodiscard]] bool knows(std::string_view name) const;
  [[nodiscard]] std::string_view nearest(std::string_view typed) const;

  /// Calls use(set) for the pages that are built in, and for the own ones if there are any.
  template <class Use>
  void for_each_page_set(Use use) const {
    use(PageSet::builtin());
    if (own_set_) use(*own_set_);
  }

 private:
  struct OwnRule {
    OwnPage page;
    Rule rule;
    std::vector<Option> options;
  };
  std::deque<OwnRule> rules_;
  std::vector<CatalogueEntry> own_;  // sorted by id
  std::unique_ptr<PageSet> own_set_;
};

}  // namespace qar::rules
