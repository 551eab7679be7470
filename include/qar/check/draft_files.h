// What belongs to a draft beside itself: its profile, its evidence. Found as a check finds them, for those who read drafts
// without checking them. Problems in these files are for a check to tell; here only what cannot be used is said.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "qar/check/settings.h"
#include "qar/model/report.h"
#include "qar/profile/profile.h"
#include "qar/text/file_store.h"

namespace qar::check {

class DraftFiles {
 public:
  /// The store must outlive it. Of the settings, those count that say where profiles and evidence are.
  DraftFiles(const text::FileStore& files, Settings settings);
  ~DraftFiles();
  DraftFiles(const DraftFiles&) = delete;
  DraftFiles& operator=(const DraftFiles&) = delete;

  /// The profile that is named for a draft that stands, or is to stand, at `path`: by the settings, its cover, or the
  /// configuration that holds there. Null where none is named or it cannot be used. Lives as long as this.
  [[nodiscard]] const profile::Profile* profile(const model::Cover& cover, const std::string& path);
  /// The paths of the files of its evidence: those that its cover names, else those in the folder `evidence` beside it.
  [[nodiscard]] std::vector<std::string> evidence(const model::Cover& cover, const std::string& path);

  /// One line each, none twice: a configuration that cannot be read, a profile that cannot be used.
  [[nodiscard]] std::vector<std::string> failures() const;

 private:
  class Found;
  std::unique_ptr<Found> found_;
};

}  // namespace qar::check
