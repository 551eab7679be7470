// A text that is changed in steps, and what all steps together come to: replacements of spans of the text as it was at
// first. So the bytes outside these spans are known to be untouched, and a difference need not be searched for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "qar/text/edit.h"

namespace qar::text {

class Revision {
 public:
  explicit Revision(std::string original) : original_(std::move(original)), current_(original_) {}

  [[nodiscard]] const std::string& original() const { return original_; }
  [[nodiscard]] const std::string& current() const { return current_; }
  /// In order of their places in the original, none touching another; `apply(original(), changes())` is `current()`.
  [[nodiscard]] const std::vector<Edit>& changes() const { return changes_; }

  /// One step: edits of the current text, in any order, none overlapping another.
  void make(std::vector<Edit> edits);

 private:
  std::string original_, current_;
  std::vector<Edit> changes_;
};

/// The text with "\n", "\r\n" and lone "\r" replaced by the line ending that the whole uses next to `at`; "\n" if it has
/// none.
[[nodiscard]] std::string with_line_ending_at(std::string_view whole, std::size_t at, std::string_view text);

}  // namespace qar::text
