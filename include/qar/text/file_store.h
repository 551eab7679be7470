// The world behind one small interface: what the program reads and writes. `DiskFiles` is the real one, `MemoryFiles` a
// folder that exists only in a test and remembers what was read. Paths use '/', relative paths count from the current
// folder.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "qar/text/result.h"

namespace qar::text {

enum class FileKind { missing, file, folder, other };

struct FolderEntry {
  std::string name;                ///< the last part of the path, bytes as the system gives them
  FileKind kind = FileKind::file;  ///< of what a symbolic link points to; `missing` where that is nothing
  bool link = false;               ///< a symbolic link: a walk that follows those into folders may never end
};

/// The contents of a file, or only its size and its first bytes when it is over the limit.
struct FileBytes {
  std::string bytes;
  std::uint64_t size = 0;
  bool over_limit = false;  ///< then `bytes` are the first `file_head_bytes`, by which its kind can be told
};
inline constexpr std::size_t file_head_bytes = 4096;

/// What a file is to hold. With `read_before` it must be there, writable, and hold that until then.
struct FileChange {
  std::string path;
  std::optional<std::string_view> read_before;
  std::string_view bytes;
};

class FileStore {
 public:
  virtual ~FileStore() = default;
  [[nodiscard]] virtual FileKind kind(const std::string& path) const = 0;
  /// Reads a regular file of at most `limit` bytes; anything else (a folder, a pipe, a device) is a failure, at once.
  [[nodiscard]] virtual Result<FileBytes> read(const std::string& path, std::uint64_t limit) const = 0;
  /// The entries of a folder, sorted by the bytes of their names; "." and ".." left out.
  [[nodiscard]] virtual Result<std::vector<FolderEntry>> list(const std::string& folder) const = 0;
  /// Replaces a file's contents in one step: a temporary file beside it, synced, then renamed. On failure the old file
  /// stands as it was and no temporary file is left. A symbolic link stays a link; what it points to is replaced.
  [[nodiscard]] virtual Outcome write(const std::string& path, std::string_view bytes) = 0;
  /// The same for a file that was read before: fails if it may not be written, or no longer holds what was read, which on a
  /// disk is looked at last thing before the renaming.
  [[nodiscard]] virtual Outcome replace(const std::string& path, std::string_view read_before, std::string_view bytes);
  /// Several files that belong together. On a disk all temporary files are written and looked at before the first renaming,
  /// so that a full disk or a file that may not be written leaves every file as it was; then they take their places in the
  /// order given. Signals that ask the program to end wait for that, or find nothing begun.
  [[nodiscard]] virtual Outcome write_together(std::span<const FileChange> changes);
  /// Makes a folder and those above it; one that is there already is no failure.
  [[nodiscard]] virtual Outcome make_folder(const std::string& path) = 0;
  /// An absolute form of a path, for looking upwards from it; never printed.
  [[nodiscard]] virtual std::string absolute(const std::string& path) const = 0;
};

[[nodiscard]] std::unique_ptr<FileStore> disk_files();

/// Its current folder is the root. Reading is safe from several threads, as it is on the disk.
class MemoryFiles final : public FileStore {
 public:
  /// Puts a file there, with the folders above it.
  void add(std::string path, std::string bytes);

  [[nodiscard]] FileKind kind(const std::string& path) const override;
  [[nodiscard]] Result<FileBytes> read(const std::string& path, std::uint64_t limit) const override;
  [[nodiscard]] Result<std::vector<FolderEntry>> list(const std::string& folder) const override;
  [[nodiscard]] Outcome write(const std::string& path, std::string_view bytes) override;
  [[nodiscard]] Outcome make_folder(const std::string& path) override;
  [[nodiscard]] std::string absolute(const std::string& path) const override;

  /// Every path that was read (or tried), in order, as the caller wrote it.
  [[nodiscard]] const std::vector<std::string>& reads() const { return reads_; }

 private:
  std::map<std::string, std::string> files_;  // by absolute path
  std::set<std::string> folders_;             // made by make_folder; the others follow from the files
  mutable std::vector<std::string> reads_;
  std::unique_ptr<std::mutex> reads_guard_ = std::make_unique<std::mutex>();  // on the heap, so that a folder can be moved
};

/// "a/b" and "c" joined; `name` alone when the folder is empty or ".", or `name` begins with '/'.
[[nodiscard]] std::string join_path(std::string_view folder, std::string_view name);
/// What a file in `folder` means by `name`: joined, with "." and ".." worked out as far as the names alone tell: "a/b" and
/// "../c" give "a/c".
[[nodiscard]] std::string resolve_path(std::string_view folder, std::string_view name);
/// What stands before the last '/', "." if there is none, "/" if that is all. Slashes at the end do not count.
[[nodiscard]] std::string parent_path(std::string_view path);
[[nodiscard]] std::string_view file_name(std::string_view path);
/// The part after the last dot of the file name, in lower case, without the dot. ".gitignore" has none.
[[nodiscard]] std::string extension(std::string_view path);

}  // namespace qar::text
