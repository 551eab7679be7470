// New ids for entries, and the citations that follow them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/text/edit.h"
#include "qar/text/source.h"

#include "evidence_input.h"

namespace qar::merge {

/// What an entry of an input came to be called.
struct NewId {
  std::size_t input = 0;
  std::string before, after;
};

/// The text of an entry with another id; where it has none yet, as its first field.
[[nodiscard]] std::string with_id(const EntryPiece& entry, const std::string& id);

/// The edits by which a draft cites the entries under their new ids. `names` holds every entry whose id more than one entry
/// had. A citation of which it cannot be told which entry it means is left, and reported.
[[nodiscard]] std::vector<text::Edit> citation_edits(const text::Source& draft, const std::vector<std::size_t>& evidence,
                                                     const std::vector<NewId>& names,
                                                     std::vector<diag::Diagnostic>& conflicts);

}  // namespace qar::merge
