#include "evidence_folder.h"

#include <fmt/format.h>

namespace qar::check {

bool is_yaml(std::string_view path) {
  const std::string ending = text::extension(path);
  return ending == "yaml" || ending == "yml";
}

void find_evidence(const text::FileStore& files, const std::string& folder, const PassOver& pass_over,
                   std::set<std::string>& found, std::vector<std::string>& failures) {
  const auto entries = files.list(folder);
  if (!entries.ok()) {
    failures.push_back(entries.message());
    return;
  }
  for (const text::FolderEntry& entry : entries.value()) {
    const std::string child = text::join_path(folder, entry.name);
    const bool is_folder = entry.kind == text::FileKind::folder;
    if (entry.name.starts_with('.') || pass_over(child, is_folder)) continue;
    if (is_folder && !entry.link) find_evidence(files, child, pass_over, found, failures);
    if (entry.kind == text::FileKind::file && is_yaml(entry.name)) found.insert(child);
  }
}

std::vector<std::string> evidence_files(const text::FileStore& files, const std::vector<std::string>& paths,
                                        std::vector<std::string>& failures) {
  std::set<std::string> found;
  for (const std::string& path : paths) {
    if (files.kind(path) == text::FileKind::folder)
      find_evidence(
          files, path, [](const std::string&, bool) { return false; }, found, failures);
    else
      found.insert(path);
  }
  return {found.begin(), found.end()};
}

std::vector<std::string> named_evidence(const text::FileStore& files, const model::Cover& cover, const std::string& folder,
                                        std::vector<diag::Diagnostic>& problems, std::vector<std::string>& failures) {
  std::vector<std::string> paths;
  for (const auto& named : cover.evidence) {
    std::string path = text::resolve_path(folder, std::string(named.value));
    if (files.kind(path) == text::FileKind::missing)
      problems.push_back(diag::problem("cover/missing-evidence", named.where,
                                       fmt::format("there is no file or folder `{}`", named.value),
                                       "name a file or folder, counted from the draft's own folder"));
    else
      paths.push_back(std::move(path));
  }
  return evidence_files(files, paths, failures);
}

}  // namespace qar::check
