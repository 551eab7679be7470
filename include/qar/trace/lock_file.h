// What `--accept` and `agree` write: a lock with the facts of one draft put in the place of those that it had, all others
// kept as they are. The text of a lock is made by read/lock_reader.h.
#pragma once

#include <cstddef>
#include <span>

#include "qar/model/lock.h"
#include "qar/model/review.h"
#include "qar/text/source.h"
#include "qar/text/span.h"

namespace qar::trace {

struct Accepted {
  model::Lock lock;
  std::size_t citations = 0;  ///< of the draft, accepted now
  std::size_t added = 0;      ///< that the lock did not have as they are now
  std::size_t dropped = 0;    ///< that it had, and that the draft has no more
  std::size_t unknown = 0;    ///< of entries that are not there: nobody can have looked at these
};
/// Every citation of the draft, with the entry as it is.
[[nodiscard]] Accepted accept_citations(const model::Lock& before, const model::Review& review);

struct Sealed {
  model::Lock lock;
  std::size_t claims = 0, estimates = 0, areas = 0;
  std::size_t changed = 0;  ///< that this party had not agreed as they are now
  bool first = false;       ///< it had agreed nothing in this draft
};
/// Every claim, estimate and area of excellence, as agreed by one of the two; what is private (`masked`) is not written.
[[nodiscard]] Sealed seal_items(const model::Lock& before, const model::Review& review, model::Party by,
                                const text::Sources& sources, std::span<const text::Span> masked);

}  // namespace qar::trace
