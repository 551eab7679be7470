#include "text/replace_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <deque>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

#include <climits>

#include "text/descriptor.h"
#include "text/held_signals.h"
#include "text/system_failure.h"

namespace qar::text {
namespace {

/// What a chain of symbolic links ends in, which need not exist; nothing if it does not end.
std::optional<std::string> link_target(std::string path) {
  constexpr int most_links = 40;  // as many as Linux follows
  for (int i = 0; i < most_links; ++i) {
    std::array<char, PATH_MAX> buffer{};
    const ssize_t size = ::readlink(path.c_str(), buffer.data(), buffer.size());
    if (size < 0) return path;
    path = join_path(parent_path(path), {buffer.data(), static_cast<std::size_t>(size)});
  }
  return std::nullopt;
}

/// ".qar-XXXXXX.tmp" with six random letters: hidden, so that no directory walk takes it for an input.
std::string temporary_name() {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz012345";
  std::array<unsigned char, 6> random{};
  if (::getentropy(random.data(), random.size()) != 0) random.fill(static_cast<unsigned char>(::getpid()));
  std::string name = ".qar-";
  for (const unsigned char byte : random) name += letters[byte % letters.size()];
  return name + ".tmp";
}

/// A new file beside the target, removed again unless it takes the target's place.
class TemporaryFile {
 public:
  TemporaryFile(const std::string& folder, mode_t mode) {
    constexpr int most_tries = 100;
    for (int i = 0; i < most_tries; ++i) {
      path_ = join_path(folder, temporary_name());
      number_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
      if (number_ >= 0 || errno != EEXIST) return;
    }
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (number_ >= 0 && !renamed_) ::unlink(path_.c_str());
  }

  /// The descriptor, negative where the file could not be made (errno says why). The caller closes it.
  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool take_place_of(const std::string& target) {
    renamed_ = std::rename(path_.c_str(), target.c_str()) == 0;
    return renamed_;
  }

 private:
  std::string path_;
  int number_ = -1;
  bool renamed_ = false;
};

/// False at an error, or where a signal waits for this to end: then errno is EINTR.
bool write_all(int to, std::string_view bytes, const HeldSignals& signals) {
  constexpr std::size_t most_at_once = 1 << 20;
  while (!bytes.empty()) {
    const ssize_t written = ::write(to, bytes.data(), std::min(bytes.size(), most_at_once));
    if (written < 0 && errno != EINTR) return false;
    if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    if (!signals.any_waiting()) continue;
    errno = EINTR;
    return false;
  }
  return true;
}

bool still_holds(const std::string& path, std::string_view expected) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.open()) return false;
  std::array<char, 1 << 16> buffer{};
  for (;;) {
    const ssize_t got = ::read(file.number(), buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return false;
    if (got == 0) return expected.empty();
    const std::string_view part(buffer.data(), static_cast<std::size_t>(got));
    if (!expected.starts_with(part)) return false;
    expected.remove_prefix(part.size());
  }
}

/// Gives the new file the owner and mode of the old one. Only root may give files away, so the owner is tried, not demanded;
/// it comes first because a change of owner may clear bits of the mode.
bool keep_owner_and_mode(int file, const struct stat& old) {
  const bool same_owner = ::fchown(file, old.st_uid, old.st_gid) == 0;
  const mode_t kept = same_owner ? 07777 : 0777;  // "run as the owner" must not come to mean another owner
  return ::fchmod(file, old.st_mode & kept) == 0;
}

/// Makes the renaming itself survive a power cut. The new file is in place already, so a disk that cannot sync folders is no
/// failure.
void sync_folder(const std::string& folder) {
  const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.open()) static_cast<void>(::fsync(opened.number()));
}

/// One file on its way to its new contents.
class Replacement {
 public:
  explicit Replacement(const FileChange& change) : change_(change) {}

  /// Writes the temporary file.
  [[nodiscard]] Outcome prepare(const HeldSignals& signals) {
    const std::string& path = change_.path;
    struct stat old {};
    const bool existed = ::stat(path.c_str(), &old) == 0;
    if (!existed && (errno != ENOENT || change_.read_before)) return system_failure(path, errno);
    if (existed && S_ISDIR(old.st_mode)) return system_failure(path, EISDIR);
    // Renaming over a device or a pipe would replace it for everyone.
    if (existed && !S_ISREG(old.st_mode)) return failure_at(path, "is not a regular file");
    // The rename would not ask: it needs the folder's permission only, and of root nobody asks anything.
    const bool read_only = (old.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0 || ::access(path.c_str(), W_OK) != 0;
    if (change_.read_before && read_only) return failure_at(path, "is read-only");
    const std::optional<std::string> target = link_target(path);
    if (!target) return system_failure(path, ELOOP);
    target_ = *target;

    constexpr mode_t everyone = 0666;  // the system takes the umask off
    temporary_.emplace(parent_path(target_), existed ? old.st_mode & everyone : everyone);
    if (temporary_->number() < 0 && errno == ENOENT) return failure_at(path, "the folder for it does not exist");
    if (temporary_->number() < 0) return system_failure(path, errno);
    Descriptor file(temporary_->number());
    const bool written = (!existed || keep_owner_and_mode(file.number(), old)) &&
                         write_all(file.number(), change_.bytes, signals) && ::fsync(file.number()) == 0 && file.close();
    return written ? Outcome() : system_failure(path, errno);
  }

  /// Whether the file is still what it was when it was read.
  [[nodiscard]] Outcome look_again() const {
    if (!change_.read_before || still_holds(target_, *change_.read_before)) return std::nullopt;
    return failure_at(change_.path, "has changed since it was read");
  }

  [[nodiscard]] Outcome finish() {
    if (!temporary_->take_place_of(target_)) return system_failure(change_.path, errno);
    sync_folder(parent_path(target_));
    return std::nullopt;
  }

 private:
  const FileChange& change_;
  std::string target_;
  std::optional<TemporaryFile> temporary_;
};

}  // namespace

Outcome replace_file(const std::string& path, std::string_view bytes, std::optional<std::string_view> read_before) {
  const FileChange change{path, read_before, bytes};
  return replace_files({&change, 1});
}

Outcome replace_files(std::span<const FileChange> changes) {
  const HeldSignals signals;  // let go when no temporary file is left
  std::deque<Replacement> replacements;
  for (const FileChange& each : changes)
    if (auto failure = replacements.emplace_back(each).prepare(signals)) return failure;
  for (const Replacement& each : replacements)
    if (auto failure = each.look_again()) return failure;
  if (signals.any_waiting() && !changes.empty()) return system_failure(changes.front().path, EINTR);
  for (std::size_t i = 0; i < replacements.size(); ++i) {
    auto failure = replacements[i].finish();
    if (!failure) continue;
    if (i > 0) failure->message += "; the files before it are written";
    return failure;
  }
  return std::nullopt;
}

}  // namespace qar::text
