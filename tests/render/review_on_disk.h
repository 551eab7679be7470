// A review of the repository, with its evidence and its pictures.
#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "edition.h"
#include "support/golden.h"

namespace qar::test {

struct ReviewOnDisk : ReviewInMemory {
  /// `folder`: below the repository's root.
  explicit ReviewOnDisk(const std::string& folder, std::string_view profile_id = "qar-2025")
      : ReviewOnDisk(folder, read_golden(std::filesystem::path(QAR_SOURCE_DIR) / folder / "report.md").value(), profile_id) {
  }
  /// With another draft in the place of its own.
  ReviewOnDisk(const std::string& folder, std::string draft, std::string_view profile_id)
      : ReviewInMemory(std::move(draft), "", profile_id) {
    std::vector<std::filesystem::path> paths;
    for (const auto& each : std::filesystem::recursive_directory_iterator(std::filesystem::path(QAR_SOURCE_DIR) / folder))
      paths.push_back(each.path());
    std::sort(paths.begin(), paths.end());
    for (const auto& path : paths) {
      if (path.extension() == ".yaml" && path.parent_path().filename() == "evidence")
        add_evidence(path.stem().string(), read_golden(path).value());
      if (path.extension() == ".png") files.add("larkfield/" + path.filename().string(), read_golden(path).value());
    }
  }
};

}  // namespace qar::test
