// Holds back the findings that a baseline knows.
#pragma once

#include <vector>

#include "qar/check/baseline.h"
#include "qar/check/run.h"
#include "qar/diag/diagnostic.h"

namespace qar::check {

/// The findings have their fingerprints. All that nothing else holds back are noted in `checked.for_baseline`.
void hold_back_known(std::vector<diag::Diagnostic>& findings, const Baseline& baseline, Checked& checked);

}  // namespace qar::check
