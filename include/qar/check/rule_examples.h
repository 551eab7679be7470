// The examples of rule pages as tests: files in memory, with «…» drawn around what must be found.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "qar/check/run.h"
#include "qar/model/stage.h"
#include "qar/rules/rule.h"
#include "qar/text/file_store.h"

namespace qar::check {

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
/// An example of a rule: as it stands for a C++ rule; for a YAML page, a plain text put into a draft where the page looks,
/// in its era and style.
[[nodiscard]] Example read_example(const rules::Rule& rule, std::string_view example);

struct Outcome {
  std::vector<Checked> checked;
  std::vector<std::string> failures;
  /// The places of the findings of one rule, sorted; suppressed ones left out.
  [[nodiscard]] std::vector<Mark> places(std::string_view rule) const;
  /// Every finding as "rule at path:begin-end: message", a line each.
  [[nodiscard]] std::string text() const;
};
/// Checks the folder `review` of an example. `stage` is used where no draft names one; `only` is the one rule that is asked,
/// all if it is empty.
[[nodiscard]] Outcome check_example(const Example& example, model::Stage stage, std::string_view only = {});

/// An example that a rule does not find as it is marked.
struct FailedExample {
  bool flagged = false;  ///< of the `flagged` ones
  std::size_t number = 0;
  std::string text;                        ///< as the page has it
  std::vector<std::string> missed, wrong;  ///< the words that were not found, and those that should not have been
};

/// Runs the examples of a built-in rule.
[[nodiscard]] std::vector<FailedExample> test_examples(const rules::CatalogueEntry& entry);

/// A page by itself: what is wrong with it, and which of its examples fail.
struct PageTest {
  std::vector<diag::Diagnostic> problems;
  std::size_t examples = 0;
  std::vector<FailedExample> failed;
};
[[nodiscard]] PageTest test_page(const text::Source& source);

}  // namespace qar::check
