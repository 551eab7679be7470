#include "qar/text/ignore_rules.h"

#include <algorithm>
#include <utility>

#include "qar/text/file_store.h"
#include "qar/text/glob.h"
#include "qar/text/utf8.h"
#include "qar/text/words.h"

namespace qar::text {
namespace {

/// Without the spaces at the end of a line; one behind a backslash stays.
std::string_view without_trailing_spaces(std::string_view line) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool escape = line[i] == '\\';
    if (escape) ++i;
    if (escape || line[i] != ' ') end = std::min(i + 1, line.size());
  }
  return line.substr(0, end);
}

std::string_view plain_folder(std::string_view folder) {
  while (folder.starts_with("./")) folder.remove_prefix(2);
  while (folder.ends_with('/')) folder.remove_suffix(1);
  return folder == "." ? std::string_view() : folder;
}

/// The folder above, "" for the root.
std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

}  // namespace

void IgnoreRules::add(std::string_view folder, std::string_view gitignore_text) {
  if (gitignore_text.starts_with(byte_order_mark)) gitignore_text.remove_prefix(byte_order_mark.size());
  std::vector<Rule>& rules = rules_[std::string(plain_folder(folder))];
  for (std::string_view line : split(gitignore_text, '\n')) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (auto rule = rule_in(line)) rules.push_back(std::move(*rule));
  }
}

std::optional<IgnoreRules::Rule> IgnoreRules::rule_in(std::string_view line) {
  if (line.starts_with('#')) return std::nullopt;
  Rule rule;
  line = without_trailing_spaces(line);
  rule.negated = line.starts_with('!');
  if (rule.negated) line.remove_prefix(1);
  rule.folders_only = line.ends_with('/');
  if (rule.folders_only) line.remove_suffix(1);
  rule.anchored = line.find('/') != std::string_view::npos;
  if (line.starts_with('/')) line.remove_prefix(1);
  if (line.empty()) return std::nullopt;
  rule.pattern = line;
  return rule;
}

bool IgnoreRules::ignored(std::string_view path, bool is_folder) const {
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/', slash + 1)) {
    if (ignored_itself(path.substr(0, slash), true)) return true;
  }
  return ignored_itself(path, is_folder);
}

bool IgnoreRules::ignored_itself(std::string_view path, bool is_folder) const {
  std::string_view folder = path;
  while (!folder.empty()) {
    folder = folder_of(folder);
    const auto found = rules_.find(folder);
    if (found == rules_.end()) continue;
    const std::string_view from_folder = folder.empty() ? path : path.substr(folder.size() + 1);
    const auto matches = [&](const Rule& rule) {
      return (is_folder || !rule.folders_only) && glob_match(rule.pattern, rule.anchored ? from_folder : file_name(path));
    };
    const std::vector<Rule>& rules = found->second;
    const auto last = std::find_if(rules.rbegin(), rules.rend(), matches);
    if (last != rules.rend()) return !last->negated;
  }
  return false;
}

}  // namespace qar::text
