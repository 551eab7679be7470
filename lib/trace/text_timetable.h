// The review as it took place, in text: each day with its entries, and what is odd about them.
#pragma once

#include <string>

#include "qar/trace/trace.h"

namespace qar::trace {

[[nodiscard]] std::string text_timetable(const Trace& trace);

}  // namespace qar::trace
