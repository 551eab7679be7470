// Which profile a review is judged by: the command line's, the draft's own, the configuration's, else the one of its dates.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/model/report.h"
#include "qar/profile/profile.h"
#include "qar/rules/rulebook.h"
#include "qar/text/file_store.h"
#include "qar/text/source.h"

namespace qar::check {

/// Where the profile of a draft may be named beside its cover.
struct ProfileNames {
  std::optional<std::string> asked_for;  ///< on the command line; wins over the cover
  std::optional<std::string> of_configuration;
  std::string configuration_folder;
};

/// Profiles of one job: built-in ones by id, a user's own by path.
class Profiles {
 public:
  /// Problems and failures of profile files are appended to these; their sources are added to `sources`.
  Profiles(const text::FileStore& files, const rules::Rulebook& book, text::Sources& sources,
           std::vector<diag::Diagnostic>& problems, std::vector<std::string>& failures)
      : files_(files), book_(book), sources_(sources), problems_(problems), failures_(failures) {}

  /// By id, or by path (counted from `folder`) where the name holds a '/' or ends in .yaml or .yml. Null if there is none.
  [[nodiscard]] const profile::Profile* named(std::string_view name, const std::string& folder);

  /// The one that a draft in `folder` is read by. Null where none is named, or none of that name is there, which is
  /// reported where the cover names it.
  [[nodiscard]] const profile::Profile* of_draft(const model::Cover& cover, const std::string& folder,
                                                 const ProfileNames& names);

  /// Reads a profile file as an input of its own.
  void check_file(const text::Source& source);

 private:
  [[nodiscard]] const text::Source* load(const std::string& path);

  const text::FileStore& files_;
  const rules::Rulebook& book_;
  text::Sources& sources_;
  std::vector<diag::Diagnostic>& problems_;
  std::vector<std::string>& failures_;
  std::map<std::string, std::unique_ptr<profile::Profile>> loaded_;
};

/// Whether a profile's name is the path of a file.
[[nodiscard]] bool is_profile_path(std::string_view name);
/// "`qar-2019` or `qar-2025`", or the nearest one: what to write instead of an unknown id.
[[nodiscard]] std::string profile_suggestion(std::string_view name);

}  // namespace qar::check
