// What a merge gives back: a text, and what in it could not be decided. An undecided place stands in the text as git writes
// one, between lines of `<<<<<<<`, `=======` and `>>>>>>>`, and is a finding as well.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qar/diag/diagnostic.h"

namespace qar::merge {

/// As git's merge.conflictStyle: without the base, with it, and with it but without the lines that both sides share.
enum class ConflictStyle : std::uint8_t { merge, diff3, zdiff3 };
[[nodiscard]] std::optional<ConflictStyle> conflict_style_named(std::string_view name);

/// How conflicts are written.
struct Marking {
  ConflictStyle style = ConflictStyle::merge;
  std::size_t marker_size = 7;
  std::string ours = "ours", base = "base", theirs = "theirs";  ///< what stands behind the markers
};

struct Merged {
  std::string text;                         ///< empty where the inputs were refused
  std::vector<diag::Diagnostic> conflicts;  ///< of the rules `merge/…`, at their places in the inputs; none: all is decided
  std::vector<diag::Diagnostic> refusals;   ///< why an input cannot be merged, at its place; then nothing was

  [[nodiscard]] bool refused() const { return !refusals.empty(); }
  [[nodiscard]] bool clean() const { return conflicts.empty() && refusals.empty(); }
};

}  // namespace qar::merge
