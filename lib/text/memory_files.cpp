#include <algorithm>
#include <cerrno>

#include "qar/text/file_store.h"

#include "text/paths.h"
#include "text/system_failure.h"

namespace qar::text {
namespace {

/// "/a/" for "/a", "/" for the root: what the paths of everything inside begin with.
std::string inside(const std::string& folder) { return folder == "/" ? folder : folder + "/"; }

}  // namespace

void MemoryFiles::add(std::string path, std::string bytes) { files_[absolute(path)] = std::move(bytes); }

FileKind MemoryFiles::kind(const std::string& path) const {
  const std::string whole = absolute(path);
  if (files_.contains(whole)) return FileKind::file;
  if (whole == "/" || folders_.contains(whole)) return FileKind::folder;
  const auto is_inside = [prefix = inside(whole)](const std::string& other) { return other.starts_with(prefix); };
  const bool implied = std::any_of(files_.begin(), files_.end(), [&](const auto& file) { return is_inside(file.first); }) ||
                       std::any_of(folders_.begin(), folders_.end(), is_inside);
  return implied ? FileKind::folder : FileKind::missing;
}

Result<FileBytes> MemoryFiles::read(const std::string& path, std::uint64_t limit) const {
  {
    const std::scoped_lock lock(*reads_guard_);
    reads_.push_back(path);
  }
  const auto found = files_.find(absolute(path));
  if (found == files_.end()) return system_failure(path, kind(path) == FileKind::folder ? EISDIR : ENOENT);
  const std::string& bytes = found->second;
  const bool over_limit = bytes.size() > limit;
  return FileBytes{over_limit ? bytes.substr(0, file_head_bytes) : bytes, bytes.size(), over_limit};
}

Result<std::vector<FolderEntry>> MemoryFiles::list(const std::string& folder) const {
  const FileKind found = kind(folder);
  if (found == FileKind::missing) return failure_at(folder, "no such folder");
  if (found != FileKind::folder) return failure_at(folder, "is not a folder");
  const std::string prefix = inside(absolute(folder));
  std::map<std::string, FileKind> entries;
  const auto note = [&entries, &prefix](const std::string& path, FileKind kind) {
    if (!path.starts_with(prefix)) return;
    const std::string rest = path.substr(prefix.size());
    const std::size_t slash = rest.find('/');
    entries.emplace(rest.substr(0, slash), slash == std::string::npos ? kind : FileKind::folder);
  };
  for (const auto& [path, bytes] : files_) note(path, FileKind::file);
  for (const std::string& path : folders_) note(path, FileKind::folder);

  std::vector<FolderEntry> sorted;
  for (const auto& [name, kind] : entries) sorted.push_back({name, kind, false});
  return sorted;
}

Outcome MemoryFiles::write(const std::string& path, std::string_view bytes) {
  if (kind(path) == FileKind::folder) return system_failure(path, EISDIR);
  if (kind(parent_path(absolute(path))) != FileKind::folder) return failure_at(path, "the folder for it does not exist");
  files_[absolute(path)] = std::string(bytes);
  return std::nullopt;
}

Outcome MemoryFiles::make_folder(const std::string& path) {
  for (std::string whole = absolute(path); whole != "/"; whole = parent_path(whole)) {
    if (files_.contains(whole)) return system_failure(path, whole == absolute(path) ? EEXIST : ENOTDIR);
  }
  folders_.insert(absolute(path));
  return std::nullopt;
}

std::string MemoryFiles::absolute(const std::string& path) const { return absolute_from("/", path); }

}  // namespace qar::text
