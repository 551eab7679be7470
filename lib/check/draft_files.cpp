#include "qar/check/draft_files.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "qar/text/utf8.h"

#include "configurations.h"
#include "draft_settings.h"
#include "evidence_folder.h"
#include "profiles.h"

namespace qar::check {

class DraftFiles::Found {
 public:
  Found(const text::FileStore& files, Settings settings)
      : files_(files),
        settings_(std::move(settings)),
        configurations_(files, settings_.configuration, Configurations::Pages::left),
        profiles_(files, book_, sources_, problems_, failures_) {}

  const profile::Profile* profile(const model::Cover& cover, const std::string& path) {
    const std::string folder = text::parent_path(path);
    const read::Configuration& configuration = configurations_.at(folder)->settings;
    const DraftSettings own = settings_for(files_, configuration, path);
    const ProfileNames names{settings_.profile, own.profile, configuration.folder};
    const std::size_t said = failures_.size();
    const profile::Profile* found = profiles_.of_draft(cover, folder, names);
    const bool wanted = names.asked_for || cover.profile || names.of_configuration;
    if (!found && wanted && failures_.size() == said)
      failures_.push_back(fmt::format("{}: `{}` is no profile that can be read", text::printable(path),
                                      text::printable(names.asked_for ? *names.asked_for
                                                      : cover.profile ? std::string(cover.profile->value)
                                                                      : *names.of_configuration)));
    return found;
  }

  std::vector<std::string> evidence(const model::Cover& cover, const std::string& path) {
    const std::string folder = text::parent_path(path);
    if (!settings_.evidence_paths.empty()) return evidence_files(files_, settings_.evidence_paths, failures_);
    if (!cover.evidence.empty()) return named_evidence(files_, cover, folder, problems_, failures_);
    const std::string beside = text::join_path(folder, "evidence");
    if (files_.kind(beside) != text::FileKind::folder) return {};
    return evidence_files(files_, {beside}, failures_);
  }

  [[nodiscard]] std::vector<std::string> failures() const {
    std::vector<std::string> all = configurations_.failures();
    for (const std::string& each : failures_)
      if (std::ranges::find(all, each) == all.end()) all.push_back(each);
    return all;
  }

 private:
  const text::FileStore& files_;
  Settings settings_;
  Configurations configurations_;
  rules::Rulebook book_;
  text::Sources sources_;
  std::vector<diag::Diagnostic> problems_;
  std::vector<std::string> failures_;
  Profiles profiles_;
};

DraftFiles::DraftFiles(const text::FileStore& files, Settings settings)
    : found_(std::make_unique<Found>(files, std::move(settings))) {}
DraftFiles::~DraftFiles() = default;

const profile::Profile* DraftFiles::profile(const model::Cover& cover, const std::string& path) {
  return found_->profile(cover, path);
}
std::vector<std::string> DraftFiles::evidence(const model::Cover& cover, const std::string& path) {
  return found_->evidence(cover, path);
}
std::vector<std::string> DraftFiles::failures() const { return found_->failures(); }

}  // namespace qar::check
