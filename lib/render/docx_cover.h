// The cover and the list of contents.
#pragma once

#include "docx_story.h"

namespace qar::render::docx {

void add_cover(Story& story);

}  // namespace qar::render::docx
