// From the tree of an evidence file to its entries.
#pragma once

#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/model/evidence.h"
#include "qar/model/report.h"
#include "qar/profile/profile.h"
#include "qar/syntax/yaml.h"
#include "qar/text/source.h"

namespace qar::read {

struct EvidenceResult {
  model::EvidenceFile file;
  std::vector<model::Suppression> suppressions;
  std::vector<diag::Diagnostic> problems;
};

/// Reads a whole file; what could not be read is named in the problems and absent from the entries. `profile` resolves names
/// of aspects; `default_year` completes dates without a year (0: none). The source must outlive the result.
[[nodiscard]] EvidenceResult read_evidence(const text::Source& source, const profile::Profile& profile, int default_year = 0,
                                           const syntax::YamlLimits& limits = {},
                                           syntax::YamlEngine engine = syntax::default_yaml_engine());

}  // namespace qar::read
