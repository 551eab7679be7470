// Where a page looks: whether a block of prose is in its scope, and whether words there are left out.
#pragma once

#include "qar/model/report.h"
#include "qar/model/rule_page.h"

namespace qar::rules {

[[nodiscard]] bool is_in_scope(const model::PageScope& scope, const model::Report& report, const model::ProseBlock& block);

/// Whether what stands in a range is left out: quoted, a title or a named scheme.
[[nodiscard]] bool is_left_out(const model::PageScope& scope, const model::Prose& prose, const model::ProseBlock& block,
                               model::ProseRange range);

}  // namespace qar::rules
