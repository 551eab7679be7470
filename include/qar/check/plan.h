// From the paths that a person names to the reviews to be checked: drafts with the folder of their evidence, and the
// configuration that holds for each. Nothing is parsed here but configurations.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "qar/check/settings.h"
#include "qar/diag/diagnostic.h"
#include "qar/read/configuration.h"
#include "qar/rules/rulebook.h"
#include "qar/text/file_store.h"
#include "qar/text/source.h"

namespace qar::check {

/// A configuration as it holds for a folder: the file found, with what it extends below it.
struct LoadedConfiguration {
  read::Configuration settings;
  text::Sources sources;              ///< the configuration files, outermost base first, then the rule pages
  std::size_t pages_from = SIZE_MAX;  ///< the first source that is a rule page
  std::shared_ptr<const rules::Rulebook> book = std::make_shared<rules::Rulebook>();  ///< never null
  std::vector<diag::Diagnostic> findings;                                             ///< of all of them
};
using ConfigurationPtr = std::shared_ptr<const LoadedConfiguration>;

/// The configuration that holds for a path: a draft or a folder. Failures are appended, one line each.
[[nodiscard]] ConfigurationPtr configuration_for(const text::FileStore& files, const std::string& path,
                                                 const Settings& settings, std::vector<std::string>& failures);

/// A Markdown or YAML file to be looked at.
struct InputFile {
  std::string path;
  bool named = false;               ///< by the caller; then it is never passed over silently
  std::optional<std::string> text;  ///< its contents, where they do not come from the store (standard input)
};

/// Everything that is checked together: the drafts of one folder and the evidence beside them.
struct Job {
  std::string folder;
  std::vector<InputFile> drafts;      ///< Markdown files; those that are no drafts are passed over unless named
  std::vector<std::string> evidence;  ///< the files in the folder evidence/ beside them
  std::vector<InputFile> loose;       ///< YAML files elsewhere: evidence that no draft has claimed, profiles, configurations
  ConfigurationPtr configuration;     ///< never null
};

struct Plan {
  std::vector<Job> jobs;                         ///< sorted by folder
  std::vector<ConfigurationPtr> configurations;  ///< each once, in the order of their paths
  std::vector<std::string> failures;             ///< one line each: a path that is not there or cannot be read
  std::size_t passed_over = 0;  ///< files seen in folders that are neither drafts nor evidence by their name
};

/// Looks at the paths ("-" is standard input, whose text is `stdin_text`), in any order, with the same result.
[[nodiscard]] Plan make_plan(const text::FileStore& files, std::vector<std::string> paths, const Settings& settings,
                             std::optional<std::string> stdin_text = std::nullopt);

}  // namespace qar::check
