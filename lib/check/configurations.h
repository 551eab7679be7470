// Finds and loads the configuration that holds for a folder: the nearest qar.yaml upwards, with what it extends.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "qar/check/plan.h"
#include "qar/text/file_store.h"

namespace qar::check {

class Configurations {
 public:
  /// Whether the rule pages that configurations name are read with them.
  enum class Pages : unsigned char { read, left };
  /// `fixed`: the one configuration for everything, or empty to look upwards from each folder.
  Configurations(const text::FileStore& files, std::optional<std::string> fixed, Pages pages = Pages::read);

  /// The configuration for what stands in a folder; never null.
  [[nodiscard]] ConfigurationPtr at(const std::string& folder);
  /// Those in use, each once, sorted by path.
  [[nodiscard]] std::vector<ConfigurationPtr> used() const;
  /// One line each: a configuration that cannot be read or is ill-formed.
  [[nodiscard]] const std::vector<std::string>& failures() const { return failures_; }

 private:
  [[nodiscard]] std::string nearest_file(const std::string& folder);
  ConfigurationPtr load(const std::string& path);
  /// The settings of a file and of all that it extends; `chain` are the files on the way, against circles.
  read::Configuration load_file(const std::string& path, LoadedConfiguration& into, std::vector<std::string>& chain);

  /// Of `qar.yaml` and `qar.yml` in one folder only the first is read.
  void report_shadowed(const std::string& path, LoadedConfiguration& into) const;

  const text::FileStore& files_;
  std::optional<std::string> fixed_;
  Pages pages_;
  ConfigurationPtr empty_;
  std::map<std::string, std::string> nearest_;      // folder -> path of its configuration, "" for none
  std::map<std::string, ConfigurationPtr> loaded_;  // path -> configuration
  std::vector<std::string> failures_;
};

}  // namespace qar::check
