// Holds findings back where a `qar:off…` comment covers them, and reports suppressions that are wrong or of no use.
#pragma once

#include <vector>

#include "qar/check/review_check.h"
#include "qar/diag/diagnostic.h"
#include "qar/model/review.h"

namespace qar::check {

/// Marks the findings that are held back and appends what is found about the suppressions themselves.
void apply_suppressions(const model::Review& review, const Ruleset& ruleset, std::vector<diag::Diagnostic>& findings);

}  // namespace qar::check
