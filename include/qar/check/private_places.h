// What is private in one file, for commands that show parts of files without checking them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "qar/text/file_store.h"
#include "qar/text/source.h"
#include "qar/text/span.h"

namespace qar::check {

/// Of a draft, the places that a check of it would hide (diag/masks.h), by the configuration that holds where it stands, or
/// belongs; all of a text that is too large to be checked. Of evidence, all that is written in free words. `kind`: "report"
/// or "evidence".
[[nodiscard]] std::vector<text::Span> private_places(const text::FileStore& files, const text::Source& source,
                                                     const std::string& path, std::string_view kind);

}  // namespace qar::check
