// Edits: replacements of spans of a source. Files are changed only through these, never re-emitted from a tree, so comments,
// quoting and order survive.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "qar/text/span.h"

namespace qar::text {

struct Edit {
  Span where;
  std::string text;  ///< what stands there afterwards
};

/// The text with the edits applied, earliest first. An edit that overlaps one already applied is left out.
[[nodiscard]] std::string apply(std::string_view text, std::vector<Edit> edits);

}  // namespace qar::text
