// The rows of the table of formats, each defined in the file of its format, and what several of them share.
#pragma once

#include <string>

#include "qar/emit/emit.h"

namespace qar::emit {

extern const Format full_format;
extern const Format concise_format;
extern const Format json_format;
extern const Format jsonl_format;

/// The beginning of formats that have none.
[[nodiscard]] std::string no_beginning(const Options& options, Progress& progress);
/// The end of the formats for people: the closing line, unless it is not wanted.
[[nodiscard]] std::string closing_end(const Summary& summary, const Options& options, Progress& progress);

}  // namespace qar::emit
