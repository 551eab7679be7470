// Which places must not be shown: those of findings whose rule says that what it flags is private.
#pragma once

#include <string_view>
#include <vector>

#include "qar/check/run.h"
#include "qar/diag/diagnostic.h"
#include "qar/text/span.h"

namespace qar::check {

/// Whether what a rule flags is private.
[[nodiscard]] bool is_masked(std::string_view rule);

/// Appends the places of such findings.
void add_masked(const std::vector<diag::Diagnostic>& findings, std::vector<text::Span>& places);

/// Completes `masked`, in order: a file that several drafts use was read for each, and what is private in it once is private
/// every time, and the same words at another place of the file are private there as well. Then no finding repeats what
/// stands there.
void mask(Checked& checked);

}  // namespace qar::check
