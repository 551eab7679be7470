#include "text/replace_file.h"

#include <array>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/catch.h"
#include "support/temporary_folder.h"
#include "text/held_signals.h"

using namespace qar::text;
using qar::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

std::string contents(const std::string& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

unsigned mode_of(const std::string& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 07777U;
}

/// Files of this process cannot grow beyond `bytes`, as if the disk were full, until the object is gone.
class SmallDisk {
 public:
  explicit SmallDisk(rlim_t bytes) : old_handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &old_);
    const rlimit small{bytes, old_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  ~SmallDisk() {
    ::setrlimit(RLIMIT_FSIZE, &old_);
    std::signal(SIGXFSZ, old_handler_);
  }

 private:
  rlimit old_{};
  void (*old_handler_)(int);
};

}  // namespace

TEST_CASE("Replacing: a new file gets the mode that the umask leaves") {
  const TemporaryFolder folder;
  const mode_t old = ::umask(027);
  const Outcome failure = replace_file(folder / "new.md", "text");
  ::umask(old);
  CHECK_FALSE(failure);
  CHECK(contents(folder / "new.md") == "text");
  CHECK(mode_of(folder / "new.md") == 0640);
  CHECK(folder.names() == std::vector<std::string>{"new.md"});
}

TEST_CASE("Replacing: an old file is replaced and keeps its mode") {
  const TemporaryFolder folder;
  const std::string path = folder.put("report.md", "a longer old text");
  for (const unsigned mode : {0600U, 0755U, 0444U}) {
    REQUIRE(::chmod(path.c_str(), mode) == 0);
    CHECK_FALSE(replace_file(path, "new"));
    CHECK(contents(path) == "new");
    CHECK(mode_of(path) == mode);
  }
  CHECK(folder.names() == std::vector<std::string>{"report.md"});
}

TEST_CASE("Replacing: who had the old file open still reads the old text") {
  const TemporaryFolder folder;
  const std::string path = folder.put("report.md", "old");
  std::ifstream reader(path);
  CHECK_FALSE(replace_file(path, "new"));
  std::string seen;
  reader >> seen;
  CHECK(seen == "old");
}

TEST_CASE("Replacing: a large file is written whole") {
  const TemporaryFolder folder;
  const std::string bytes(3000000, 'x');
  CHECK_FALSE(replace_file(folder / "large", bytes));
  CHECK(contents(folder / "large") == bytes);
}

TEST_CASE("Replacing: a symbolic link stays one when its file is written") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "real");
  fs::create_symlink("real/report.md", folder / "second");
  fs::create_symlink(folder / "second", folder / "first");
  SECTION("to a file") { REQUIRE(contents(folder.put("real/report.md", "old")) == "old"); }
  SECTION("to a file that is yet to be") {}
  CHECK_FALSE(replace_file(folder / "first", "new"));
  CHECK(fs::is_symlink(folder / "first"));
  CHECK(fs::is_symlink(folder / "second"));
  CHECK(contents(folder / "real/report.md") == "new");
}

TEST_CASE("Replacing: links in a circle are a failure") {
  const TemporaryFolder folder;
  fs::create_symlink("b", folder / "a");
  fs::create_symlink("a", folder / "b");
  const Outcome failure = replace_file(folder / "a", "x");
  REQUIRE(failure);
  CHECK(failure->message == folder / "a: too many symbolic links, perhaps in a circle");
}

TEST_CASE("Replacing: what is no regular file is not replaced") {
  const TemporaryFolder folder;
  const std::string pipe = folder / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK(replace_file(pipe, "x")->message == pipe + ": is not a regular file");
  CHECK(fs::is_fifo(pipe));
  CHECK(replace_file(folder.path(), "x")->message == folder.path() + ": is a folder, not a file");
  CHECK(replace_file("/dev/null", "x")->message == "/dev/null: is not a regular file");
}

TEST_CASE("Replacing: without its folder a file cannot be written") {
  const TemporaryFolder folder;
  CHECK(replace_file(folder / "no/report.md", "x")->message == folder / "no/report.md: the folder for it does not exist");
  CHECK(replace_file(folder / std::string(300, 'x'), "x"));
  CHECK(replace_file("", "x"));
  CHECK(folder.names().empty());
}

TEST_CASE("Replacing: a folder that cannot be written to leaves the file as it was") {
  if (::geteuid() == 0) return;  // root may write everywhere
  const TemporaryFolder folder;
  const std::string path = folder.put("report.md", "old");
  REQUIRE(::chmod(folder.path().c_str(), 0500) == 0);
  const Outcome failure = replace_file(path, "new");
  REQUIRE(::chmod(folder.path().c_str(), 0700) == 0);
  REQUIRE(failure);
  CHECK(failure->message == path + ": permission denied");
  CHECK(contents(path) == "old");
}

TEST_CASE("Replacing: a full disk leaves the file as it was and nothing beside it") {
  const TemporaryFolder folder;
  const std::string path = folder.put("report.md", "old");
  Outcome failure;
  {
    const SmallDisk small(4096);
    failure = replace_file(path, std::string(10000, 'x'));
  }
  REQUIRE(failure);
  CHECK(failure->message == path + ": larger than a file may be here");
  CHECK(contents(path) == "old");
  CHECK(folder.names() == std::vector<std::string>{"report.md"});
}

TEST_CASE("Replacing several: all of them") {
  const TemporaryFolder folder;
  const std::string first = folder.put("a.md", "old"), second = folder / "b.yaml";
  const std::array<FileChange, 2> changes{{{first, "old", "new"}, {second, std::nullopt, "made"}}};
  CHECK_FALSE(replace_files(changes));
  CHECK(contents(first) == "new");
  CHECK(contents(second) == "made");
  CHECK(folder.names() == std::vector<std::string>{"a.md", "b.yaml"});
}

TEST_CASE("Replacing several: a full disk at the last leaves all as they were") {
  const TemporaryFolder folder;
  const std::string first = folder.put("a.md", "old"), second = folder.put("b.yaml", "old");
  const std::string large(10000, 'x');
  const std::array<FileChange, 2> changes{{{first, "old", "new"}, {second, "old", large}}};
  Outcome failure;
  {
    const SmallDisk small(4096);
    failure = replace_files(changes);
  }
  REQUIRE(failure);
  CHECK(failure->message == second + ": larger than a file may be here");
  CHECK(contents(first) == "old");
  CHECK(contents(second) == "old");
  CHECK(folder.names() == std::vector<std::string>{"a.md", "b.yaml"});
}

TEST_CASE("Replacing several: one that has changed or is read-only leaves all as they were") {
  const TemporaryFolder folder;
  const std::string first = folder.put("a.md", "old"), second = folder.put("b.yaml", "old");
  const std::array<FileChange, 2> changed{{{first, "old", "new"}, {second, "what it was", "new"}}};
  const Outcome failure = replace_files(changed);
  REQUIRE(failure);
  CHECK(failure->message == second + ": has changed since it was read");
  REQUIRE(::chmod(second.c_str(), 0444) == 0);
  const std::array<FileChange, 2> read_only{{{first, "old", "new"}, {second, "old", "new"}}};
  CHECK(replace_files(read_only));
  CHECK(contents(first) == "old");
  CHECK(folder.names() == std::vector<std::string>{"a.md", "b.yaml"});
}

TEST_CASE("Signals that are held come when they are let go") {
  static volatile std::sig_atomic_t caught = 0;
  const auto old = std::signal(SIGHUP, [](int) { caught = 1; });
  {
    const HeldSignals held;
    CHECK_FALSE(held.any_waiting());
    ::raise(SIGHUP);
    CHECK(held.any_waiting());
    CHECK(caught == 0);
  }
  CHECK(caught == 1);
  std::signal(SIGHUP, old);
}

TEST_CASE("Replacing what was read: done where it is still there") {
  const TemporaryFolder folder;
  const std::string path = folder.put("report.md", "old");
  CHECK_FALSE(replace_file(path, "new", "old"));
  CHECK(contents(path) == "new");
  CHECK(folder.names() == std::vector<std::string>{"report.md"});
}

TEST_CASE("Replacing what was read: refused where it has changed or gone") {
  const TemporaryFolder folder;
  for (const std::string_view now : {"", "ol", "olD", "old and more"}) {
    const std::string path = folder.put("report.md", now);
    const Outcome failure = replace_file(path, "new", "old");
    REQUIRE(failure);
    CHECK(failure->message == path + ": has changed since it was read");
    CHECK(contents(path) == now);
  }
  CHECK(folder.names() == std::vector<std::string>{"report.md"});
  const Outcome failure = replace_file(folder / "gone.md", "new", "old");
  REQUIRE(failure);
  CHECK(failure->message == (folder / "gone.md") + ": no such file");
  CHECK(folder.names() == std::vector<std::string>{"report.md"});
}

TEST_CASE("Replacing what was read: a read-only file is refused, to root as well") {
  const TemporaryFolder folder;
  const std::string path = folder.put("report.md", "old");
  REQUIRE(::chmod(path.c_str(), 0444) == 0);
  const Outcome failure = replace_file(path, "new", "old");
  REQUIRE(failure);
  CHECK(failure->message == path + ": is read-only");
  CHECK(contents(path) == "old");
}

TEST_CASE("Replacing what was read: through a symbolic link") {
  const TemporaryFolder folder;
  const std::string target = folder.put("target.md", "old");
  fs::create_symlink("target.md", folder / "link.md");
  CHECK_FALSE(replace_file(folder / "link.md", "new", "old"));
  CHECK(fs::is_symlink(folder / "link.md"));
  CHECK(contents(target) == "new");
}
