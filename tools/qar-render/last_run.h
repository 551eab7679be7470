// What the last run left, as its manifest tells: a file that was made from the same, and still is what was written then,
// need not be made again.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "qar/text/file_store.h"
#include "qar/text/result.h"

namespace qar::door {

class LastRun {
 public:
  /// Nothing is known of it.
  explicit LastRun(const text::FileStore& files) : files_(files) {}
  /// From a manifest; one that is not there tells nothing. A failure where the file is something else: it is not to be
  /// written over.
  [[nodiscard]] static text::Result<LastRun> read(const text::FileStore& files, const std::string& manifest,
                                                  const std::string& folder);

  /// The digest of a file in the folder, if it was made from the same as now and has not been changed since.
  [[nodiscard]] std::optional<std::string> still_there(const std::string& name, const std::string& made_from) const;

 private:
  struct Output {
    std::string made_from, sha256;
  };
  const text::FileStore& files_;
  std::string folder_;
  std::map<std::string, Output> outputs_;  // by name
};

}  // namespace qar::door
