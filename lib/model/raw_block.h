// The text of one block as Markdown gives it, in pieces, before it takes the form of prose.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "qar/text/span.h"

namespace qar::model {

/// A run of raw text and where it stands; `exact` if it stands there byte for byte.
struct RawPiece {
  std::uint32_t at = 0;
  text::Span source;
  bool exact = true;
};

/// Where a stretch of raw text begins or ends.
struct RawEdge {
  std::uint32_t at = 0;
  std::uint32_t stretch = 0;
  bool opens = false;
};

/// The raw text of one block.
struct RawBlock {
  std::string text;
  std::vector<RawPiece> pieces;
  std::vector<RawEdge> edges;  ///< in order
  std::uint32_t stretches = 0;

  void clear();
  void add(std::string_view words, text::Span source, bool exact);
  /// Begins a stretch whose place in the prose is asked for, and gives back its number.
  std::uint32_t open();
  void close(std::uint32_t stretch);
};

}  // namespace qar::model
