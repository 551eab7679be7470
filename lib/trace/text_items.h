// The head of a trace in text; and single entries and claims with all that hangs on them.
#pragma once

#include <string>

#include "qar/trace/formats.h"

namespace qar::trace {

[[nodiscard]] std::string text_head(const Trace& trace);
[[nodiscard]] std::string text_items(const Trace& trace, const Wanted& wanted);

}  // namespace qar::trace
