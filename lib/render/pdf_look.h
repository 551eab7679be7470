// How a report's PDF looks: the sizes of type and the theme's colours, by what the words are.
#pragma once

#include <algorithm>
#include <memory>

#include "qar/render/theme.h"

#include "pdf_picture.h"
#include "pdf_type.h"

namespace qar::render::pdf {

struct Look {
  explicit Look(const Theme& of);

  [[nodiscard]] Colour colour(ColourRole role) const { return theme.light[role]; }
  /// Of a heading of a level, from 2.
  [[nodiscard]] const Style& heading(int level) const {
    return headings[static_cast<std::size_t>(std::clamp(level, 2, 6) - 2)];
  }

  const Theme& theme;
  std::shared_ptr<const Picture> logo;  ///< nothing where there is none
  Style body, muted, small, code, cell, note;
  Style title, kind, programme;  ///< on the cover
  Style furniture, mark;         ///< header and footer
  std::array<Style, 5> headings;
};

}  // namespace qar::render::pdf
