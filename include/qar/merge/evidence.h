// Reviewers' evidence files made one, and versions of one file made one.
//
// * An entry is known by its id. The same id with the same values stands once in the result, whichever way it was quoted;
//   with other values it is a conflict, field by field, unless `renumber` gives one of the two a new id.
// * Entries stand by reviewer and number. Everything is copied from the files: comments, quotation marks, block scalars.
// * The result is the same for any order of the files.
// * Of a reviewer nothing is copied but id, role and school; what else a file says about one is left out and reported.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "qar/merge/merged.h"
#include "qar/text/edit.h"
#include "qar/text/source.h"

namespace qar::merge {

struct EvidenceInput {
  const text::Source* source = nullptr;
  std::string label;  ///< what it is called in a conflict
};

/// A draft whose citations follow the entries that are given new ids.
struct CitingDraft {
  const text::Source* source = nullptr;
  std::vector<std::size_t> evidence;  ///< the inputs that it cites from: which of two entries of one id it means
};

struct JoinOptions {
  const text::Source* base = nullptr;  ///< what the files were before they went apart; may be null
  bool renumber = false;               ///< new ids for entries that share theirs with another, or have none
  std::span<const CitingDraft> drafts{};
};

struct JoinedEvidence : Merged {
  std::vector<diag::Diagnostic> notes;                 ///< what was left out
  std::vector<std::vector<text::Edit>> draft_edits;    ///< for each draft, of its source
  std::size_t entries = 0, renumbered = 0, twice = 0;  ///< in the result; given new ids; found in more than one file
};

/// The merged form (docs/formats.md) of files of one review.
[[nodiscard]] JoinedEvidence join_evidence(std::span<const EvidenceInput> inputs, const JoinOptions& options = {},
                                           const Marking& marking = {});

/// Three versions of one file, as git has them: the file keeps its form.
[[nodiscard]] Merged merge_evidence(const text::Source& base, const text::Source& ours, const text::Source& theirs,
                                    const Marking& marking = {});

}  // namespace qar::merge
