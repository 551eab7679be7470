// Where spans stand, in the words of an output: paths, lines and columns. The line index of a source is built when it is
// first asked for, and kept for one call of a format. A span whose file is not among the sources has an empty path and text.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "qar/diag/masks.h"
#include "qar/text/line_index.h"
#include "qar/text/source.h"

namespace qar::emit {

class Places {
 public:
  explicit Places(const text::Sources* sources, std::span<const text::Span> masked = {});

  [[nodiscard]] const text::Source& source(text::FileId file) const;
  [[nodiscard]] const text::LineIndex& lines(text::FileId file);
  [[nodiscard]] text::Position position(text::FileId file, std::uint32_t offset) { return lines(file).position(offset); }
  /// The path as people may see it, see `shown_path`.
  [[nodiscard]] const std::string& path(text::FileId file);
  [[nodiscard]] const diag::Masks& masks() const { return masks_; }

 private:
  struct Known {
    std::optional<text::LineIndex> lines;
    std::optional<std::string> path;
  };

  [[nodiscard]] Known& known(text::FileId file);

  const text::Sources* sources_;
  text::Source nowhere_;
  diag::Masks masks_;
  std::vector<Known> known_;  // one for each source, and one for spans that are nowhere
};

/// A path that is safe to print at the beginning of a line: no control characters, and nothing that a CI runner would take
/// for one of its commands ("::error …").
[[nodiscard]] std::string shown_path(std::string_view path);

/// Whether a span is about its file as a whole, not about a place in it.
[[nodiscard]] bool is_whole_file(const text::Source& source, text::Span where);

}  // namespace qar::emit
