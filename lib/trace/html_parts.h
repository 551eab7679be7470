// The parts of a page about one review; each is a section of HTML, empty where it has nothing to show. `number` keeps the
// anchors of several reviews on one page apart.
#pragma once

#include <cstddef>
#include <string>

#include "qar/trace/trace.h"

namespace qar::trace {

[[nodiscard]] std::string html_summary(const Trace& trace);
[[nodiscard]] std::string html_coverage(const Trace& trace, std::size_t number);
[[nodiscard]] std::string html_heat_map(const Trace& trace, std::size_t number);
[[nodiscard]] std::string html_claims(const Trace& trace, std::size_t number);
[[nodiscard]] std::string html_orphans(const Trace& trace, std::size_t number);
[[nodiscard]] std::string html_thin_places(const Trace& trace, std::size_t number);
[[nodiscard]] std::string html_reviewers(const Trace& trace, std::size_t number);
[[nodiscard]] std::string html_timetable(const Trace& trace, std::size_t number);

/// An entry with all that it says, unless it is confidential.
[[nodiscard]] std::string html_entry(const Trace& trace, const Entry& entry, std::string_view state);
/// The anchor of a claim.
[[nodiscard]] std::string claim_anchor(std::size_t claim, std::size_t number);

}  // namespace qar::trace
