// Link reference definitions: cmark-gfm copies a target for every link that uses it, and aborts the program at a gigabyte.
// And a definition named like a citation would turn every such citation into a link.
#pragma once

#include <cstddef>
#include <vector>

#include "syntax/markdown_guards.h"
#include "syntax/markdown_report.h"

namespace qar::syntax::markdown {

class DefinitionGuard {
 public:
  DefinitionGuard(GuardedText& text, Report& report) : text_(text), report_(report) {}

  /// A line whose first character behind list marks and quotes, at `content`, is `[`.
  void line(std::size_t content, bool begins_paragraph);
  /// Whether the offset is within a definition seen before.
  [[nodiscard]] bool inside(std::size_t offset) const { return offset < last_end_; }
  /// Once the whole draft is seen: `uses` is the most links that there can be.
  void finish(std::size_t uses);

 private:
  struct Candidate {
    std::size_t begin = 0;
    std::size_t colon = 0;
    std::size_t end = 0;
  };
  /// The end of the lines up to the next blank one.
  std::size_t paragraph_end(std::size_t at);

  GuardedText& text_;
  Report& report_;
  std::vector<Candidate> candidates_;
  std::size_t paragraph_end_ = 0;
  std::size_t last_end_ = 0;
};

}  // namespace qar::syntax::markdown
