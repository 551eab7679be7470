// Examples of rule pages: files in memory, with «…» drawn around what must be found.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "qar/check/run.h"
#include "qar/diag/diagnostic.h"
#include "qar/model/stage.h"
#include "qar/text/file_store.h"

namespace qar::test {

/// A marked place: bytes of the unmarked file.
struct Mark {
  std::string path;
  std::uint32_t begin = 0, end = 0;
  friend auto operator<=>(const Mark&, const Mark&) = default;
};

struct Example {
  text::MemoryFiles files;
  std::vector<Mark> marks;                      ///< sorted
  bool says_stage = false;                      ///< a draft in it names its stage
  bool has_baseline = false;                    ///< the file `known.baseline`, which is then used
  std::vector<std::string> paths = {"review"};  ///< what is checked: the folder, and each draft by name, front matter or not
};

/// Plain text is `review/report.md`; several files each begin with a line `=== name`, and stand below `review/`.
[[nodiscard]] Example read_example(std::string_view page);

/// Checks the folder `review` of an example. `stage` is used where no draft names one.
struct Outcome {
  std::vector<check::Checked> checked;
  std::vector<std::string> failures;
  /// The places of the findings of one rule, sorted; suppressed ones left out.
  [[nodiscard]] std::vector<Mark> places(std::string_view rule) const;
  /// Every finding as "rule at path:begin-end: message", a line each.
  [[nodiscard]] std::string text() const;
};
[[nodiscard]] Outcome check_example(const Example& example, model::Stage stage);

}  // namespace qar::test
