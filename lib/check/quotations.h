// Words that somebody else said: they are not ours to change. A fix that would touch them is taken back, wherever it came
// from, so that no output offers it.
#pragma once

#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/model/review.h"
#include "qar/text/span.h"

namespace qar::check {

/// All of a draft: in its body, block quotations among them, and in the values of its cover.
[[nodiscard]] std::vector<text::Span> quotations_of(const model::Report& report);
/// All of an evidence file: the words under `quotes`, and quotations in other values.
[[nodiscard]] std::vector<text::Span> quotations_of(const model::EvidenceFile& file);

/// Takes back the fixes that would touch a quotation.
void keep_quotations(const model::Review& review, std::vector<diag::Diagnostic>& findings);

}  // namespace qar::check
