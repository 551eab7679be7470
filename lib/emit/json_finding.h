// A finding and a checked file as objects of the JSON contract (docs/formats.md). Every key is always present.
#pragma once

#include <string>

#include "qar/emit/emit.h"

#include "places.h"

namespace qar::emit {

/// Appends the object, in one line. Bytes that are not UTF-8 become U+FFFD, so that what is written can always be read.
void append_json(std::string& out, const diag::Diagnostic& finding, Places& places);
void append_json(std::string& out, const CheckedFile& file);

/// A string with its quotation marks.
[[nodiscard]] std::string json_string(std::string_view text);

}  // namespace qar::emit
