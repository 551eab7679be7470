// From a match of a page's entry to a finding: message, help, replacement, fix.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/rules/rule.h"

#include "rules/word_expression.h"

namespace qar::rules {

/// Where an entry of a page matched, before matches over one another are settled.
struct PageMatch {
  std::uint32_t page = 0, entry = 0;  ///< in the set
  model::ProseRange range;            ///< what is reported, and what a fix replaces
  WordForm form = WordForm::base;
  std::vector<model::ProseRange> groups;
};

/// The replacements of a match as they would be written; empty where there are none, or none that is certain.
[[nodiscard]] std::vector<std::string> replacements(const model::PageEntry& entry, const PageMatch& match,
                                                    const model::Prose& prose);

/// Nothing where the words found are already as the page wants them.
[[nodiscard]] std::optional<diag::Diagnostic> page_finding(const CatalogueEntry& rule, const model::PageEntry& entry,
                                                           const PageMatch& match, const model::Prose& prose,
                                                           Severity severity);

/// "words of an inspection grade": a title in the middle of a sentence.
[[nodiscard]] std::string title_within(std::string_view title);

}  // namespace qar::rules
