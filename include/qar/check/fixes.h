// The fixes of findings, made again and again until there are none left to make. Everything happens on copies of the texts:
// what comes out are changes, to be written or shown by the caller.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qar/check/run.h"
#include "qar/check/settings.h"
#include "qar/diag/diagnostic.h"
#include "qar/text/edit.h"
#include "qar/text/file_store.h"
#include "qar/text/revision.h"
#include "qar/text/span.h"

namespace qar::check {

struct FixOptions {
  diag::Safety up_to = diag::Safety::safe;  ///< unsafe: both
  bool force = false;                       ///< in drafts that stand as they were agreed, too
};

/// A file that comes out otherwise than it was.
struct FixedFile {
  std::string path;
  bool from_stdin = false;
  text::Revision revision;
  std::size_t fixed = 0;                                ///< findings that were mended
  std::vector<text::Span> hidden_before, hidden_after;  ///< what is private in either text, in order
};

/// A file in which something could be fixed and nothing was.
struct LeftFile {
  enum class Why : std::uint8_t {
    agreed,     ///< it stands as it was agreed, and nobody said force
    not_named,  ///< it belongs to a draft, and was neither named nor lies in a folder that was
    circling,   ///< its fixes undo each other, or never come to an end
    too_large,  ///< it would grow over the limit of its size
  };
  std::string path;
  Why why = Why::agreed;
  std::vector<std::string_view> rules;  ///< whose fixes were not made, sorted
};

struct Fixes {
  std::vector<FixedFile> files;  ///< sorted by path
  std::vector<LeftFile> left;    ///< sorted by path
  /// Of the last look at each file: what a run would say by itself.
  std::vector<std::string> failures;
  std::size_t checked = 0;  ///< files
};

/// Fixes what is found in the inputs, as `make_plan` takes them. A finding that is held back is not fixed, nor is one of a
/// rule that the settings leave out. Of fixes that would meet, the earlier is made, and the next round looks again.
[[nodiscard]] Fixes make_fixes(const text::FileStore& files, const std::vector<std::string>& paths, const Settings& settings,
                               const FixOptions& fix, const RunOptions& run,
                               const std::optional<std::string>& stdin_text = std::nullopt);

/// Fixes of one text: those that can be made together, as indices in order of their places. Earliest first; a fix is taken
/// as a whole or not at all, and none that overlaps another or, where something is inserted, touches it.
[[nodiscard]] std::vector<std::size_t> fixes_without_overlap(const std::vector<std::vector<text::Edit>>& fixes,
                                                             std::size_t text_size);

}  // namespace qar::check
