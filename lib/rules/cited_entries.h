// The entries on which claims and parts of a draft rest.
#pragma once

#include <vector>

#include "qar/rules/rule.h"

namespace qar::rules {

/// Those that a claim cites and that are there, each once, in the order of the citations.
[[nodiscard]] std::vector<const EvidenceEntry*> cited_entries(const model::Claim& claim, const Review& review);

/// Whether a report gives its estimate of a section on the strength of its claims; then they must be well founded.
[[nodiscard]] bool rests_on_evidence(const model::Section& section);

/// A part of a section with the claims in it, in the order of the text.
struct PartClaims {
  const model::Section* section = nullptr;
  const model::Part* part = nullptr;
  std::vector<const model::Claim*> claims;
};
/// The parts that hold claims.
[[nodiscard]] std::vector<PartClaims> parts_with_claims(const Report& report);

}  // namespace qar::rules
