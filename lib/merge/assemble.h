// The parts of which drafts are put together without a base.
#pragma once

#include <deque>
#include <span>
#include <string>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/merge/drafts.h"

#include "outline.h"

namespace qar::merge {

struct Assembled {
  std::string text;
  std::vector<diag::Diagnostic> conflicts;
};

/// The bodies of drafts, each part as the one that wrote it has it.
[[nodiscard]] Assembled assemble_bodies(const std::deque<Outline>& outlines, std::span<const NamedDraft> drafts,
                                        const Marking& marking);
/// Their front matters, key by key.
[[nodiscard]] Assembled assemble_covers(const std::deque<Outline>& outlines, std::span<const NamedDraft> drafts,
                                        const Marking& marking);

}  // namespace qar::merge
