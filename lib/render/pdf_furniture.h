// What stands at the head and foot of every page but the cover: whose report, whose edition, the mark of a draft, the
// theme's words, which page of how many.
#pragma once

#include "pdf_canvas.h"
#include "pdf_look.h"

namespace qar::render::pdf {

class Furniture {
 public:
  Furniture(Type& type, const Document& document, const Look& look, Typesetter& typesetter);
  void draw(Canvas& canvas, std::size_t page, std::size_t pages);

 private:
  [[nodiscard]] Lines set(std::string_view words, const Style& style, double width = -1);
  void put(Canvas& canvas, const Lines& lines, double x, double y, std::uint32_t most_lines = 1) const;

  Type& type_;
  const Look& look_;
  Typesetter& typesetter_;
  Lines school_, edition_, mark_, foot_;
};

}  // namespace qar::render::pdf
