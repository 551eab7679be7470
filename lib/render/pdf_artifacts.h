// Decoration in a page's drawing. Cairo 1.16 has no word for it, so it is drawn under names that are exchanged here.
#pragma once

#include <string>
#include <string_view>

namespace qar::render::pdf {

/// The drawing with decoration_piece and furniture_piece (pdf_canvas.h) as artifacts; all else byte by byte as it was.
[[nodiscard]] std::string with_artifacts(std::string_view drawing);

}  // namespace qar::render::pdf
