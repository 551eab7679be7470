// How the commands that work on whole reviews get at them: by the checks that `validate` makes, without printing what these
// find.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "qar/check/run.h"
#include "qar/check/settings.h"
#include "qar/text/file_store.h"

namespace qar::door {

/// Options that say how reviews are read; the same words mean the same in every command.
struct ReadingOptions {
  std::string profile, stage, configuration;
  std::vector<std::string> evidence;
};
/// Puts them into the settings; false, and said on standard error, where they mean nothing.
[[nodiscard]] bool understand(const ReadingOptions& options, const text::FileStore& files, check::Settings& settings);

struct ReadingResult {
  std::size_t drafts = 0;               ///< visited
  std::size_t evidence = 0;             ///< reviews of evidence without a draft, visited
  bool failed = false;                  ///< something could not be read, which was said on standard error
  std::vector<std::string> unreadable;  ///< files with an error of syntax, so that not all of them was read
};
/// Reads the reviews at these paths, in order, and shows each to `visit`.
[[nodiscard]] ReadingResult read_reviews(const text::FileStore& files, const std::vector<std::string>& paths,
                                         const check::Settings& settings, const check::Visit& visit);

}  // namespace qar::door
