// Pictures ready to be drawn. One that cannot be decoded is none: its place is taken by its alternative text.
#pragma once

#include <cairo.h>
#include <memory>

#include "qar/render/document.h"

namespace qar::render::pdf {

class Picture {
 public:
  virtual ~Picture() = default;
  /// Fills the rectangle.
  virtual void draw(cairo_t* cr, double x, double y, double width, double height) const = 0;
  /// Points, as the picture itself would have it.
  double width = 0, height = 0;
};

[[nodiscard]] std::shared_ptr<const Picture> open_picture(const Image& image);

}  // namespace qar::render::pdf
