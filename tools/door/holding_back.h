// What must never go out: the findings for which `qar render` makes no school, hub or public edition. The table is all there
// is to it; `qar explain` and docs/rules say of each rule what stands here.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "qar/diag/diagnostic.h"

namespace qar::door {

struct HoldingRow {
  std::string_view rule;  ///< an id, or a family for all of its rules that have no row of their own
  diag::Severity from;    ///< findings of this severity and graver ones
  std::span<const std::string_view> editions;
  std::string_view why;  ///< what the edition would hold, in a few words
};

/// Sorted by `rule`.
[[nodiscard]] std::span<const HoldingRow> holding_rows();
/// The editions that a finding of this severity holds back, if it is in the draft; empty: none.
[[nodiscard]] std::span<const std::string_view> editions_held_by(std::string_view rule, diag::Severity severity);
/// "`qar render` makes no school, hub or public edition …", for the pages of a rule; empty where it holds nothing back.
[[nodiscard]] std::string holding_note(std::string_view rule, diag::Severity severity);

}  // namespace qar::door
