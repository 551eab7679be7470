// A conflict as git writes it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "qar/merge/merged.h"

namespace qar::merge {

/// Lines of each side without the last line ending; a side may be empty. The text has no line ending at its end, and must
/// begin a line.
[[nodiscard]] std::string conflict_text(std::string_view ours, std::string_view base, std::string_view theirs,
                                        const Marking& marking);

/// What several drafts or files have at one place: the first two as one conflict, each further one as one of its own.
struct ConflictSide {
  std::string_view label;
  std::string text;
};
[[nodiscard]] std::string conflict_text(const std::vector<ConflictSide>& sides, const Marking& marking);

}  // namespace qar::merge
