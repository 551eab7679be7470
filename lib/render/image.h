// Pictures from bytes that a stranger wrote: what they are, how large, and the picture alone.
#pragma once

#include <string>
#include <string_view>

#include "qar/render/document.h"
#include "qar/text/result.h"

namespace qar::render {

/// A PNG or JPEG file, or an SVG where those are taken, without what it says beside the picture: comments, places, cameras,
/// programs. `alt` is left empty. A failure is a clause: "is no PNG or JPEG picture".
[[nodiscard]] text::Result<Image> read_image(std::string_view bytes, bool takes_svg);

}  // namespace qar::render
