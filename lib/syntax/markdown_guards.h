// What stands between a draft and cmark-gfm, which aborts, or takes minutes, on a few small inputs (RELIABILITY.md, 2.4).
// One pass over the text finds the dangerous places, reports them and masks the bytes that make them dangerous in a copy of
// the same length: offsets stay, everything around is parsed as usual, and what was masked is read as plain text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "qar/syntax/markdown.h"

namespace qar::syntax::markdown {

/// The text as cmark-gfm will see it.
class GuardedText {
 public:
  explicit GuardedText(std::string_view raw) : raw_(raw) {}

  [[nodiscard]] std::string_view raw() const { return raw_; }
  [[nodiscard]] std::string_view text() const { return copy_.empty() ? raw_ : std::string_view(copy_); }
  /// Puts a byte that means nothing to Markdown, and is no letter either, in the place of one that does.
  void mask(std::size_t at) { put(at, '{'); }
  void blank_out(std::size_t at) { put(at, ' '); }

  std::vector<std::uint32_t> lines;  ///< where each line begins, and then the end of the text
  bool has_controls = false;         ///< control characters were blanked out

  [[nodiscard]] std::uint32_t line_count() const { return static_cast<std::uint32_t>(lines.size() - 1); }
  /// The end of a line (from 0), line ending excluded.
  [[nodiscard]] std::uint32_t line_end(std::uint32_t line) const;

 private:
  void put(std::size_t at, char byte) {
    if (copy_.empty()) copy_ = raw_;
    copy_[at] = byte;
  }
  std::string_view raw_;
  std::string copy_;  // empty as long as nothing is masked
};

[[nodiscard]] GuardedText guard_markdown(std::string_view text, text::Span region, const MarkdownLimits& limits,
                                         std::vector<diag::Diagnostic>& problems);

}  // namespace qar::syntax::markdown
