// HTML in a draft: its tags and comments, each with its place.
#pragma once

#include <string_view>
#include <vector>

#include "qar/model/report.h"

namespace qar::rules {

struct HtmlPiece {
  text::Span where;
  std::string_view written;
  std::uint32_t block = 0;  ///< the block that it stands in, or is
  bool comment = false;
  bool closed = true;  ///< false: a comment that runs to the end of its block, or of the draft
};

/// All comments, and all tags and declarations that open something, in order.
[[nodiscard]] std::vector<HtmlPiece> html_pieces(const model::Report& report);

}  // namespace qar::rules
