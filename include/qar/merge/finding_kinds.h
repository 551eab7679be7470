// What merging can say, for `qar explain`: its findings are of no rule that a draft is held against, so they have no pages.
#pragma once

#include <span>
#include <string_view>

#include "qar/diag/diagnostic.h"

namespace qar::merge {

/// Sorted by id.
[[nodiscard]] std::span<const diag::RuleInfo> finding_kinds();
/// Null if merging says nothing by this id.
[[nodiscard]] const diag::RuleInfo* finding_kind(std::string_view id);

}  // namespace qar::merge
