// Whether an edition may be made of a draft: what must never go out holds it back, and so does the head's decision on who
// reads the report. Nothing holds a working edition back.
#pragma once

#include <string>
#include <vector>

#include "qar/check/run.h"
#include "qar/render/document.h"
#include "qar/text/line_index.h"

namespace qar::door {

/// A finding that holds an edition back. Of its words nothing is kept that is private.
struct HoldingFinding {
  std::string rule;
  text::Position at;  ///< in the draft
  std::string line;   ///< "report.md:41:19: error: … [privacy/named-pupil]"
};

/// Those of a draft's findings that hold back the edition for an audience, in order. One that is suppressed counts where no
/// reason was given.
[[nodiscard]] std::vector<HoldingFinding> findings_that_hold(const check::ReadReview& read, render::Audience audience);

/// Why the head's decision leaves this audience without an edition; empty: it does not.
[[nodiscard]] std::string why_not_shared(const model::Review& review, render::Audience audience);
/// Whether the head's decision is asked for and the front matter has none.
[[nodiscard]] bool is_sharing_undecided(const model::Review& review, render::Audience audience);

}  // namespace qar::door
