// An organisation's own rule pages: found by the paths of its configuration, read, and joined to the built-in rules.
#pragma once

#include <string>
#include <vector>

#include "qar/check/plan.h"
#include "qar/diag/diagnostic.h"
#include "qar/text/file_store.h"
#include "qar/text/source.h"

namespace qar::check {

/// Reads the pages that a configuration names, and makes its book of rules. What is wrong with them is added to its
/// findings; a file that the world withholds is a failure, one line.
void load_rule_pages(const text::FileStore& files, LoadedConfiguration& configuration, std::vector<std::string>& failures);

/// Everything that is wrong with a page by itself.
[[nodiscard]] std::vector<diag::Diagnostic> rule_page_problems(const text::Source& source);

}  // namespace qar::check
