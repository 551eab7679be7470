// The tables over claims and entries: coverage of sections and parts, what each reviewer did, the heat map and the days.
#pragma once

#include "qar/model/review.h"
#include "qar/trace/trace.h"

namespace qar::trace {

/// Fills what a trace with sections, claims and entries still lacks.
void fill_tables(const model::Review& review, Trace& trace);

}  // namespace qar::trace
