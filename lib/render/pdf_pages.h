// A galley cut into pages. No page ends below a heading, between the first two or the last two lines of a paragraph, or
// within the row of a table, unless what must stay together is longer than a page.
#pragma once

#include <cstdint>
#include <vector>

#include "pdf_galley.h"

namespace qar::render::pdf {

/// A strip on a page.
struct Placed {
  std::uint32_t strip = 0;
  double y = 0;  ///< from the top of the column
  bool repeated = false;
};
using Page = std::vector<Placed>;

[[nodiscard]] std::vector<Page> cut(const Galley& galley);

}  // namespace qar::render::pdf
