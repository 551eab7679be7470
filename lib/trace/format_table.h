// The formats, one file each; formats.cpp lists them.
#pragma once

#include "qar/trace/formats.h"

namespace qar::trace {

extern const Format text_format, json_format, csv_format, html_format;

}  // namespace qar::trace
