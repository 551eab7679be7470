#include <algorithm>
#include <array>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <climits>

#include "qar/text/file_store.h"

#include "text/descriptor.h"
#include "text/paths.h"
#include "text/replace_file.h"
#include "text/system_failure.h"

namespace qar::text {
namespace {

FileKind kind_of(mode_t mode) {
  if (S_ISREG(mode)) return FileKind::file;
  if (S_ISDIR(mode)) return FileKind::folder;
  return FileKind::other;
}

/// The system would take a path only up to its first NUL, and so reach another file than the one named.
bool holds_nul(const std::string& path) { return path.find('\0') != std::string::npos; }

/// Reads to the end, or to one byte over the limit. The size that the system named is where it begins, no more: files grow,
/// and those in /proc call themselves empty.
Result<FileBytes> read_open_file(const std::string& path, int file, std::uint64_t named_size, std::uint64_t limit) {
  constexpr std::uint64_t smallest = 4096;
  FileBytes found;
  std::size_t filled = 0;
  limit = std::min<std::uint64_t>(limit, found.bytes.max_size() - 1);
  found.bytes.resize(std::min(std::max(named_size, smallest), limit) + 1);
  while (filled <= limit) {
    if (filled == found.bytes.size()) found.bytes.resize(std::min<std::uint64_t>(2 * filled, limit + 1));
    const ssize_t got = ::read(file, found.bytes.data() + filled, found.bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return system_failure(path, errno);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  found.size = filled;
  found.over_limit = filled > limit;
  found.bytes.resize(found.over_limit ? std::min<std::size_t>(filled, file_head_bytes) : filled);
  return found;
}

class DiskFiles final : public FileStore {
 public:
  [[nodiscard]] FileKind kind(const std::string& path) const override {
    struct stat status {};
    if (holds_nul(path) || ::stat(path.c_str(), &status) != 0) return FileKind::missing;
    return kind_of(status.st_mode);
  }

  [[nodiscard]] Result<FileBytes> read(const std::string& path, std::uint64_t limit) const override {
    if (holds_nul(path)) return system_failure(path, ENOENT);
    // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status {};
    if (!file.open() || ::fstat(file.number(), &status) != 0) return system_failure(path, errno);
    if (S_ISDIR(status.st_mode)) return system_failure(path, EISDIR);
    if (!S_ISREG(status.st_mode)) return failure_at(path, "is not a regular file");
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (size <= limit) return read_open_file(path, file.number(), size, limit);
    Result<FileBytes> head = read_open_file(path, file.number(), file_head_bytes, file_head_bytes);
    if (!head.ok()) return head;
    return FileBytes{std::move(head.value().bytes), size, true};
  }

  [[nodiscard]] Result<std::vector<FolderEntry>> list(const std::string& folder) const override {
    if (holds_nul(folder)) return system_failure(folder, ENOENT);
    const std::unique_ptr<DIR, int (*)(DIR*)> opened(::opendir(folder.c_str()), &::closedir);
    if (!opened && errno == ENOENT) return failure_at(folder, "no such folder");
    if (!opened && errno == ENOTDIR) return failure_at(folder, "is not a folder");
    if (!opened) return system_failure(folder, errno);
    std::vector<FolderEntry> entries;
    for (;;) {
      errno = 0;
      const dirent* found = ::readdir(opened.get());
      if (found == nullptr && errno != 0) return system_failure(folder, errno);
      if (found == nullptr) break;
      const std::string_view name = found->d_name;
      if (name != "." && name != "..") entries.push_back(entry_in(::dirfd(opened.get()), *found));
    }
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return entries;
  }

  [[nodiscard]] Outcome write(const std::string& path, std::string_view bytes) override {
    if (holds_nul(path)) return system_failure(path, ENOENT);
    return replace_file(path, bytes);
  }

  [[nodiscard]] Outcome replace(const std::string& path, std::string_view read_before, std::string_view bytes) override {
    if (holds_nul(path)) return system_failure(path, ENOENT);
    return replace_file(path, bytes, read_before);
  }

  [[nodiscard]] Outcome write_together(std::span<const FileChange> changes) override {
    for (const FileChange& each : changes)
      if (holds_nul(each.path)) return system_failure(each.path, ENOENT);
    return replace_files(changes);
  }

  [[nodiscard]] Outcome make_folder(const std::string& path) override {
    if (holds_nul(path)) return system_failure(path, ENOENT);
    if (::mkdir(path.c_str(), 0777) == 0) return std::nullopt;
    const int error = errno;
    if (error == EEXIST && kind(path) == FileKind::folder) return std::nullopt;
    const std::string parent = parent_path(path);
    if (error != ENOENT || path.empty() || kind(parent) != FileKind::missing) return system_failure(path, error);
    if (auto failure = make_folder(parent)) return failure;
    return ::mkdir(path.c_str(), 0777) == 0 ? Outcome() : system_failure(path, errno);
  }

  [[nodiscard]] std::string absolute(const std::string& path) const override {
    std::array<char, PATH_MAX> current{};
    // A current folder that was deleted has no path; then what is known of the path is the best answer.
    const bool known = ::getcwd(current.data(), current.size()) != nullptr;
    return absolute_from(known ? current.data() : "/", path);
  }

 private:
  static FolderEntry entry_in(int folder, const dirent& found) {
    FolderEntry entry{found.d_name, FileKind::missing, false};
    // Most file systems say the kind with the name, which saves a call for each entry.
    if (found.d_type == DT_REG || found.d_type == DT_DIR) {
      entry.kind = found.d_type == DT_REG ? FileKind::file : FileKind::folder;
      return entry;
    }
    struct stat status {};
    if (::fstatat(folder, found.d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) return entry;
    entry.link = S_ISLNK(status.st_mode);
    if (entry.link && ::fstatat(folder, found.d_name, &status, 0) != 0) return entry;
    entry.kind = kind_of(status.st_mode);
    return entry;
  }
};

}  // namespace

Outcome FileStore::replace(const std::string& path, std::string_view read_before, std::string_view bytes) {
  const Result<FileBytes> now = read(path, read_before.size());
  if (!now.ok()) return Failure{now.message()};
  if (now.value().over_limit || now.value().bytes != read_before) return failure_at(path, "has changed since it was read");
  return write(path, bytes);
}

Outcome FileStore::write_together(std::span<const FileChange> changes) {
  for (const FileChange& each : changes)
    if (auto failure = each.read_before ? replace(each.path, *each.read_before, each.bytes) : write(each.path, each.bytes))
      return failure;
  return std::nullopt;
}

std::unique_ptr<FileStore> disk_files() { return std::make_unique<DiskFiles>(); }

}  // namespace qar::text
