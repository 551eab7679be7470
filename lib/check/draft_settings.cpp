#include "draft_settings.h"

#include "qar/text/glob.h"

namespace qar::check {

DraftSettings settings_for(const text::FileStore& files, const read::Configuration& configuration, const std::string& path) {
  DraftSettings settings;
  if (configuration.profile) settings.profile = configuration.profile->value;
  if (configuration.stage) settings.stage = configuration.stage->value;
  settings.rules = configuration.rules;
  if (configuration.overrides.empty()) return settings;
  const std::string relative = path_below(files, configuration.folder, path);
  for (const read::Override& each : configuration.overrides) {
    if (!text::glob_match(each.files.value, relative)) continue;
    if (each.profile) settings.profile = each.profile->value;
    if (each.stage) settings.stage = each.stage->value;
    settings.rules.insert(settings.rules.end(), each.rules.begin(), each.rules.end());
  }
  return settings;
}

std::string path_below(const text::FileStore& files, const std::string& folder, const std::string& path) {
  if (path.starts_with(folder + "/")) return path.substr(folder.size() + 1);
  const std::string root = files.absolute(folder.empty() ? "." : folder);
  const std::string whole = files.absolute(path);
  if (root == "/") return whole.substr(1);
  return whole.starts_with(root + "/") ? whole.substr(root.size() + 1) : path;
}

}  // namespace qar::check
