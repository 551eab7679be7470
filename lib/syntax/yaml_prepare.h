// What stands before the engines: the text as they may read it. Both engines get the same bytes, in which nothing is left
// that they read differently or that a person did not mean: line ends are LF, control characters are spaces, indentation is
// made of spaces, there is one document and no directive. Whatever had to be changed is a problem (line ends and blank lines
// excepted) and leads back to its place in the source.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/text/source.h"

namespace qar::syntax {

/// The text for the engines, and the way back from its offsets to the source.
class ReadableText {
 public:
  /// The region as it stands.
  ReadableText(const text::Source& source, text::Span region);

  /// What the engines may read is text()[begin(), …); without a copy, offsets are those of the source.
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::uint32_t begin() const { return begin_; }
  [[nodiscard]] std::uint32_t end() const { return static_cast<std::uint32_t>(text_.size()); }
  /// Whether offsets have to be led back with in_source().
  [[nodiscard]] bool changed() const { return changed_; }
  [[nodiscard]] text::Span in_source(std::uint32_t begin, std::uint32_t end) const;
  /// Whether something between two offsets was reported while preparing, so that an error there may be its consequence.
  [[nodiscard]] bool reported_within(std::uint32_t begin, std::uint32_t end) const;

  /// Makes a copy of its own, so that recovery can blank what it has dealt with. Views into `text()` from before are void.
  void own();
  /// Turns a byte of the own copy into a space.
  void blank(std::uint32_t at) { (*copy_)[at] = ' '; }
  /// The copy, for the tree that keeps views into it; empty if there is none.
  [[nodiscard]] std::shared_ptr<const std::string> copy() const { return copy_; }

 private:
  friend class Preparation;
  friend ReadableText with_line_feeds(const text::Source& source, text::Span region);
  void start_copy(std::size_t size);
  /// Text as it stands in the source, or what is read in its place: both lead back to `from`.
  void append(std::string_view text, std::uint32_t from);
  void finish_copy() { text_ = *copy_; }
  /// From `readable` on, offsets differ by source - readable.
  struct Step {
    std::uint32_t readable;
    std::uint32_t source;
  };
  [[nodiscard]] std::uint32_t source_offset(std::uint32_t offset) const;

  text::FileId file_;
  std::uint32_t begin_;
  bool changed_ = false;
  std::shared_ptr<std::string> copy_;
  std::string_view text_;
  std::vector<Step> steps_;
  std::vector<std::uint32_t> reported_;  ///< source offsets, ascending
};

/// How much there is to do before the engines may read a text.
enum class Care : std::uint8_t {
  none,
  line_ends,  ///< CRLF, and nothing else
  full,       ///< something that prepare() would change or report
};

/// What a quick look at the bytes and the line beginnings can see.
[[nodiscard]] Care care_needed(std::string_view text);

/// The region without the CR of its line ends.
[[nodiscard]] ReadableText with_line_feeds(const text::Source& source, text::Span region);

/// Prepares the region with care and adds what it finds to `problems` (places in the source).
[[nodiscard]] ReadableText prepare(const text::Source& source, text::Span region, std::vector<diag::Diagnostic>& problems);

}  // namespace qar::syntax
