// What `qar validate --fix` and `--diff` do with the fixes of findings: written to the files, or shown.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "qar/check/fixes.h"
#include "qar/check/run.h"
#include "qar/check/settings.h"
#include "qar/text/file_store.h"

namespace qar::door {

/// What is to be fixed, and how the words of the command line ask for it.
struct FixRequest {
  std::vector<std::string> paths;
  std::optional<std::string> stdin_text;
  check::FixOptions options;
  check::RunOptions run;
  bool quiet = false;
};

struct FixReport {
  std::size_t fixed = 0;                  ///< findings
  std::optional<std::string> stdin_text;  ///< what came by standard input, as it is now
  bool refused = false;                   ///< something that was asked for was not done, which has been said
  bool stopped = false;                   ///< by a signal, before anything was written
};

/// Writes what was fixed. A file that changed since it was read, or may not be written, is left and named.
[[nodiscard]] FixReport write_fixes(text::FileStore& files, const check::Settings& settings, const FixRequest& request);

/// Prints a diff of what would be fixed; the exit code.
[[nodiscard]] int show_fixes(const text::FileStore& files, const check::Settings& settings, const FixRequest& request);

}  // namespace qar::door
