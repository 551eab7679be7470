// Pages drawn: the bytes of a PDF, what each piece of the drawing means, and where links lie.
// Making a report's PDF of the three is the work of pdf_finish.
#pragma once

#include <string>
#include <vector>

#include "pdf_look.h"
#include "pdf_pages.h"

namespace qar::render::pdf {

/// A place on a page that leads elsewhere.
struct Link {
  std::uint32_t page = 0;
  Box box;  ///< as PDF counts: from the bottom
  std::uint32_t target = 0;
  NodeId node = 0;
  std::string words;
};

struct Drawn {
  std::string bytes;
  std::vector<Link> links;
  std::vector<std::uint32_t> pieces;  ///< how many each page has
};

/// Hangs the galley's nodes into its tree. A failure is Cairo's.
[[nodiscard]] text::Result<Drawn> draw(Galley& galley, const std::vector<Page>& pages, const Document& document,
                                       const Look& look, Typesetter& typesetter);

}  // namespace qar::render::pdf
