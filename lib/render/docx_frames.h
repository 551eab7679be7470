// What stands above and below every page: the school's name, the page's number, the mark of a draft.
#pragma once

#include <string>

#include "docx_story.h"

namespace qar::render::docx {

/// Adds the parts, and returns the properties of the document's only section.
[[nodiscard]] std::string add_frames(Making& making);

}  // namespace qar::render::docx
