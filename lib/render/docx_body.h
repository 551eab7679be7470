// A document from its cover to its evidence.
#pragma once

#include "docx_story.h"

namespace qar::render::docx {

/// Adds all of it, in the order of render/document.h.
void add_body(Story& story);
/// Adds the part with the notes of the margin, if there are any.
void add_comments(Making& making);

}  // namespace qar::render::docx
