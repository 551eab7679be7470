// Estimates stated in the body: a line such as "Peer Evaluation Estimate: Effective", or a row of a table that sums them up.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "qar/model/report.h"
#include "qar/profile/profile.h"
#include "qar/syntax/markdown.h"

namespace qar::read {

struct FoundEstimates {
  std::vector<model::EstimateLine> lines;  ///< their sections are left to the caller
  std::uint32_t rest = 0;                  ///< where in the flat text the prose begins; its end if there is none
};

/// The lines with which a block begins that state an estimate. Before further prose only a value of the scale counts: a
/// sentence may well begin with a word and a colon. `prose_end`: where citations begin, or the end of the text.
[[nodiscard]] FoundEstimates find_estimates(const syntax::FlatText& flat, std::uint32_t prose_end,
                                            const profile::Profile& profile);

/// The rows of a table whose first cell names a section, or the whole, and another cell its estimate.
[[nodiscard]] std::vector<model::EstimateLine> estimate_rows(const syntax::MarkdownTree& tree, std::uint32_t table,
                                                             const profile::Profile& profile);

}  // namespace qar::read
