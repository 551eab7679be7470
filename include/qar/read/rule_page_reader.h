// From the YAML of a rule page (docs/formats.md) to a RulePage.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/model/rule_page.h"
#include "qar/text/source.h"

namespace qar::read {

struct RulePageResult {
  /// Empty where nothing can be asked by it: no mapping, or not exactly one of words, pattern and limit.
  std::optional<model::RulePage> page;
  std::vector<diag::Diagnostic> problems;
  std::shared_ptr<const void> storage;  ///< what the page's views refer to, apart from the source
};

/// Reads a page. Whether its expressions and patterns can be understood is asked by the rules (rules/page_problems.h). The
/// source must outlive the page.
[[nodiscard]] RulePageResult read_rule_page(const text::Source& source);

}  // namespace qar::read
