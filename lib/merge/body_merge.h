// The body of a draft, three versions of it made one.
#pragma once

#include <string>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/merge/merged.h"

#include "joined_outline.h"

namespace qar::merge {

struct MergedBody {
  std::string text;
  std::vector<diag::Diagnostic> conflicts;
};

[[nodiscard]] MergedBody merge_bodies(const JoinedOutline& joined, const Marking& marking);

}  // namespace qar::merge
