// The EBIs of the last review: those that the cover lists, and those of the report that it names, if that could be read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "qar/model/review.h"
#include "qar/text/span.h"

namespace qar::rules {

struct PreviousEbi {
  std::string_view text;
  text::Span where;   ///< in the cover, or in the last review's report
  text::Span named;   ///< what in the draft's cover gives it: the EBI, or the name of that report
  std::string label;  ///< "EBI 2 under “Leadership at all levels”"; empty for one in the cover, which speaks for itself
};

/// In their order, each once; no more than a review ever has.
[[nodiscard]] std::vector<PreviousEbi> previous_ebis(const model::Report& report, const model::Review& review);

}  // namespace qar::rules
