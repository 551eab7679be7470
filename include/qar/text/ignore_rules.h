// The rules of .gitignore files, as git documents their patterns, so that a walk passes over what its author does not keep.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace qar::text {

/// Paths and folders count from one common root, with '/'; "" is the root itself. Within a file the last rule that matches
/// decides; a file deeper down wins over one further up; what lies in an ignored folder is ignored with it.
class IgnoreRules {
 public:
  /// Takes in the text of the .gitignore of a folder. A second text for the same folder counts as written below the first.
  void add(std::string_view folder, std::string_view gitignore_text);
  [[nodiscard]] bool ignored(std::string_view path, bool is_folder) const;

 private:
  struct Rule {
    std::string pattern;
    bool negated = false;
    bool folders_only = false;
    bool anchored = false;  ///< holds for the path from its folder on; otherwise for the name at any depth
  };
  static std::optional<Rule> rule_in(std::string_view line);
  [[nodiscard]] bool ignored_itself(std::string_view path, bool is_folder) const;

  std::map<std::string, std::vector<Rule>, std::less<>> rules_;  // by folder
};

}  // namespace qar::text
