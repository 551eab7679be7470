#include "configurations.h"

#include <algorithm>

#include <fmt/format.h>

#include "qar/text/line_index.h"
#include "qar/text/utf8.h"

#include "rule_pages.h"

namespace qar::check {
namespace {

/// The folder above, as a relative path where the folder is one: "a/b" -> "a" -> "." -> ".." -> "../..".
std::string folder_above(const std::string& folder) {
  if (folder == ".") return "..";
  if (folder == ".." || folder.ends_with("/..")) return folder + "/..";
  return text::parent_path(folder);
}

constexpr std::uint64_t configuration_bytes = 1024 * 1024;

}  // namespace

Configurations::Configurations(const text::FileStore& files, std::optional<std::string> fixed, Pages pages)
    : files_(files), fixed_(std::move(fixed)), pages_(pages), empty_(std::make_shared<LoadedConfiguration>()) {}

std::string Configurations::nearest_file(const std::string& folder) {
  if (const auto known = nearest_.find(folder); known != nearest_.end()) return known->second;
  std::string found;
  for (const std::string_view name : {"qar.yaml", "qar.yml"}) {
    const std::string path = text::join_path(folder, name);
    if (files_.kind(path) == text::FileKind::file) {
      found = path;
      break;
    }
  }
  // A repository's root ends the search: what lies above it belongs to somebody else.
  const bool at_root =
      files_.absolute(folder) == "/" || files_.kind(text::join_path(folder, ".git")) != text::FileKind::missing;
  if (found.empty() && !at_root) found = nearest_file(folder_above(folder));
  return nearest_[folder] = found;
}

ConfigurationPtr Configurations::at(const std::string& folder) {
  const std::string path = fixed_ ? *fixed_ : nearest_file(folder);
  if (path.empty()) return empty_;
  if (const auto known = loaded_.find(path); known != loaded_.end()) return known->second;
  return loaded_[path] = load(path);
}

ConfigurationPtr Configurations::load(const std::string& path) {
  auto made = std::make_shared<LoadedConfiguration>();
  std::vector<std::string> chain;
  made->settings = load_file(path, *made, chain);
  if (pages_ == Pages::read) load_rule_pages(files_, *made, failures_);
  return made;
}

read::Configuration Configurations::load_file(const std::string& path, LoadedConfiguration& into,
                                              std::vector<std::string>& chain) {
  // By absolute paths: a circle may name its files in a longer way at each turn.
  const std::string absolute = files_.absolute(path);
  if (std::ranges::find(chain, absolute) != chain.end()) {
    failures_.push_back(fmt::format("{}: the configuration extends itself", text::printable(path)));
    return {};
  }
  auto read = files_.read(path, configuration_bytes);
  if (!read.ok()) {
    failures_.push_back(read.message());
    return {};
  }
  if (read.value().over_limit || text::first_invalid_utf8(read.value().bytes) ||
      read.value().bytes.find('\0') != std::string::npos) {
    failures_.push_back(
        fmt::format("{}: not a configuration in UTF-8 of at most {} bytes", text::printable(path), configuration_bytes));
    return {};
  }
  const text::Source& source = into.sources.add(path, std::move(read.value().bytes));
  read::ConfigurationResult result = read::read_configuration(source);
  if (result.ill_formed) {
    for (const diag::Diagnostic& each : result.problems) {
      const text::Position at = text::LineIndex(source.text).position(each.where.begin);
      failures_.push_back(fmt::format("{}:{}:{}: {}", text::printable(path), at.line, at.column, diag::sentence(each)));
    }
    return {};
  }
  for (diag::Diagnostic& each : result.problems) into.findings.push_back(std::move(each));
  if (chain.empty()) report_shadowed(path, into);
  result.configuration.folder = text::parent_path(path);
  for (read::RulePath& each : result.configuration.rule_paths) each.folder = result.configuration.folder;
  chain.push_back(absolute);
  read::Configuration base;
  for (const std::string& extended : result.configuration.extends) {
    base = read::over(std::move(base), load_file(text::resolve_path(text::parent_path(path), extended), into, chain));
  }
  chain.pop_back();
  return read::over(std::move(base), result.configuration);
}

void Configurations::report_shadowed(const std::string& path, LoadedConfiguration& into) const {
  if (text::file_name(path) != "qar.yaml") return;
  const std::string other = text::join_path(text::parent_path(path), "qar.yml");
  if (files_.kind(other) != text::FileKind::file) return;
  // Its text is of no interest, only that it is there.
  const text::Source& source = into.sources.add(other, {});
  into.findings.push_back(diag::problem("config/shadowed", source.span(0, 0),
                                        "`qar.yaml` stands beside this file, which is therefore not read",
                                        "join the two, and keep `qar.yaml`"));
}

std::vector<ConfigurationPtr> Configurations::used() const {
  std::vector<ConfigurationPtr> all;
  for (const auto& [path, configuration] : loaded_)
    if (configuration->sources.size() > 0) all.push_back(configuration);
  return all;
}

}  // namespace qar::check
