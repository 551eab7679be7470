// Rule pages in YAML as they are asked of a draft: all of them in one pass over its prose.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "qar/rules/rule.h"

namespace qar::rules {

/// What holds for one page of a set in a run.
struct PageState {
  bool on = false;
  Severity severity = Severity::advice;
  std::span<const Option> options;
};

/// Pages of the catalogue that were read from YAML. Immutable: any number of threads may ask one set. The entries and their
/// pages must outlive it.
class PageSet {
 public:
  /// The set of an organisation's own pages; entries that are no YAML pages are left out.
  explicit PageSet(std::span<const CatalogueEntry> entries);
  ~PageSet();
  PageSet(PageSet&&) noexcept;
  PageSet& operator=(PageSet&&) noexcept;

  /// The built-in pages.
  [[nodiscard]] static const PageSet& builtin();

  [[nodiscard]] std::span<const CatalogueEntry* const> pages() const;
  /// What the pages that are on find in a review's draft; `states` in the order of `pages`.
  void ask(const Review& review, std::span<const PageState> states, std::vector<diag::Diagnostic>& out) const;

 private:
  struct Parts;
  explicit PageSet(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace qar::rules
