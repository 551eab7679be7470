// What is wrong with a rule page that could be read: expressions, patterns, replacements that cannot be meant.
#pragma once

#include <span>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/model/rule_page.h"
#include "qar/rules/rule.h"
#include "qar/text/source.h"

namespace qar::rules {

/// `config/…` findings in the page's file. A page that has any at an expression or pattern of its own must not be asked.
[[nodiscard]] std::vector<diag::Diagnostic> page_problems(const model::RulePage& page, const text::Source& source);

/// Entries of `pages`, the user's own, that want the same words written otherwise than another of them or than a page of
/// `others` does, or back again.
[[nodiscard]] std::vector<diag::Diagnostic> contradictions(std::span<const CatalogueEntry> pages,
                                                           std::span<const CatalogueEntry> others);

}  // namespace qar::rules
