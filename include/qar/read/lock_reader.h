// From the text of a `review.lock` to what it says, and back. A line that cannot be read is a problem with its place
// (citation/broken-lock), and every other line still holds.
#pragma once

#include <string>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/model/lock.h"
#include "qar/text/source.h"

namespace qar::read {

struct LockResult {
  model::Lock lock;
  std::vector<diag::Diagnostic> problems;
  bool other_version = false;  ///< it was written by another version of qar: nothing of it was read, nor must be replaced
};

/// The source must outlive the result.
[[nodiscard]] LockResult read_lock(const text::Source& source);

/// The text of a lock: a line that names the form, then every fact once, sorted.
[[nodiscard]] std::string lock_text(const model::Lock& lock);

}  // namespace qar::read
