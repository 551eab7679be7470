// A check in memory, from paths to findings, as the tests of this room look at it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qar/check/plan.h"
#include "qar/check/run.h"
#include "qar/text/file_store.h"

namespace qar::test {

/// A finding as a test compares it.
struct Found {
  std::string rule;
  std::string path;
  std::uint32_t line = 0;
  diag::Severity severity = diag::Severity::error;
  std::string message;
  std::string fingerprint;
  std::optional<std::string> suppressed;
};

struct Run {
  std::vector<Found> found;
  std::vector<std::string> failures;  ///< of the plan, then of the jobs
  std::vector<std::string> files;     ///< "path kind profile stage", as far as each applies
  std::size_t passed_over = 0;

  /// Findings of a rule or family that nothing holds back.
  [[nodiscard]] std::vector<Found> of(std::string_view rule) const;
  [[nodiscard]] std::size_t count(std::string_view rule) const { return of(rule).size(); }
  /// "rule path:line", one a line.
  [[nodiscard]] std::string text() const;
};

[[nodiscard]] Run run(const text::FileStore& files, std::vector<std::string> paths, const check::Settings& settings = {},
                      unsigned threads = 1, std::optional<std::string> stdin_text = std::nullopt);

/// A draft that names its review and nothing else, with a body.
[[nodiscard]] std::string draft(std::string_view body, std::string_view more_front_matter = {});
/// An evidence file of one reviewer; `entries` are indented by two spaces.
[[nodiscard]] std::string evidence(std::string_view reviewer, std::string_view entries);

}  // namespace qar::test
