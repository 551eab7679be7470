// Why a small piece of YAML could not be read: the slips that people make, found by looking at the line, in their words and
// with the same answer whichever engine stumbled.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "qar/diag/diagnostic.h"

#include "syntax/yaml_line.h"

namespace qar::syntax {

/// What was wrong, and the value that its writer evidently meant, where that is beyond doubt.
struct Explanation {
  diag::Diagnostic problem;
  std::optional<text::Span> value;  ///< a scalar's text, to be taken as it stands
};

/// A line and all that belongs to it, up to `end`.
struct BrokenPiece {
  std::string_view text;
  text::FileId file = 0;
  LineShape line;
  std::uint32_t end = 0;
};

/// Explains why the value on the line could not be read; `failure` is what builder or engine said.
[[nodiscard]] Explanation explain(const BrokenPiece& piece, const diag::Diagnostic& failure);

/// Explains a line that stands among the keys of a mapping and is none.
[[nodiscard]] diag::Diagnostic explain_stray_among_keys(const BrokenPiece& piece);
/// Explains a line that stands among the items of a list and is none.
[[nodiscard]] diag::Diagnostic explain_stray_among_items(const BrokenPiece& piece);

}  // namespace qar::syntax
