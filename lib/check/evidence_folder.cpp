#include "evidence_folder.h"

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

}  // namespace qar::check
