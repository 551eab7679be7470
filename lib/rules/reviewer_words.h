// Whether words mean the review team: ids of reviewers, "lead reviewer", "the team".
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "qar/rules/rule.h"

namespace qar::rules {

/// The ids of the team on the cover and of the writers of the evidence, in capitals, sorted; members of the school left out.
[[nodiscard]] std::vector<std::string> reviewer_ids(const Review& review);

/// Whether a value names reviewers and nobody else: "MO", "LR and KT", "the lead reviewer", "review team".
[[nodiscard]] bool is_reviewers_only(std::string_view value, std::span<const std::string> ids);

}  // namespace qar::rules
