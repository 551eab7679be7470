// What a configuration says of one draft.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "qar/model/stage.h"
#include "qar/read/configuration.h"
#include "qar/text/file_store.h"

namespace qar::check {

struct DraftSettings {
  std::optional<std::string> profile;
  std::optional<model::Stage> stage;
  std::vector<read::RuleSetting> rules;  ///< later ones win
};

/// The configuration with those of its overrides applied whose patterns match the path, later ones winning.
[[nodiscard]] DraftSettings settings_for(const text::FileStore& files, const read::Configuration& configuration,
                                         const std::string& path);

/// A path counted from a folder, for patterns that a configuration there gives; the path itself if it does not lie below.
[[nodiscard]] std::string path_below(const text::FileStore& files, const std::string& folder, const std::string& path);

}  // namespace qar::check
