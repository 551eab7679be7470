#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

#include "qar/text/file_store.h"

#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace qar::text;
using namespace std::string_literals;
using qar::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t mebibyte = 1024 * 1024;
const std::unique_ptr<FileStore> disk = disk_files();

}  // namespace

TEST_CASE("Disk: a file is read whole") {
  const TemporaryFolder folder;
  for (const std::size_t size : {0U, 1U, 4095U, 4096U, 4097U, 100000U}) {
    const std::string bytes(size, 'x');
    const auto found = disk->read(folder.put("report.md", bytes), mebibyte);
    REQUIRE(found.ok());
    CHECK(found.value().bytes == bytes);
    CHECK(found.value().size == size);
    CHECK_FALSE(found.value().over_limit);
  }
}

TEST_CASE("Disk: bytes are not touched") {
  const TemporaryFolder folder;
  const std::string bytes = "\xEF\xBB\xBF a\r\nb\0c\xFF"s;
  CHECK(disk->read(folder.put("report.md", bytes), mebibyte).value().bytes == bytes);
}

TEST_CASE("Disk: a file over the limit is not read") {
  const TemporaryFolder folder;
  const std::string path = folder.put("report.md", "12345");
  CHECK(disk->read(path, 5).value().bytes == "12345");
  const auto over = disk->read(path, 4);
  REQUIRE(over.ok());
  CHECK(over.value().over_limit);
  CHECK(over.value().size == 5);
  CHECK(over.value().bytes == "12345");  // its first bytes, by which its kind can be told
  CHECK(disk->read(path, static_cast<std::uint64_t>(-1)).value().bytes == "12345");
  CHECK_FALSE(disk->read(folder.put("empty.md", ""), 0).value().over_limit);
}

TEST_CASE("Disk: a file that turns out longer than its size says is read to its end, or to the limit") {
  // Files in /proc call themselves empty.
  REQUIRE(fs::file_size("/proc/self/status") == 0);
  const auto whole = disk->read("/proc/self/status", mebibyte);
  REQUIRE(whole.ok());
  CHECK(whole.value().bytes.starts_with("Name:"));
  const auto over = disk->read("/proc/self/status", 10);
  REQUIRE(over.ok());
  CHECK(over.value().over_limit);
  CHECK(over.value().bytes.size() <= file_head_bytes);
}

TEST_CASE("Disk: what is no regular file is refused at once") {
  const TemporaryFolder folder;
  CHECK(disk->read(folder.path(), mebibyte).message() == folder.path() + ": is a folder, not a file");
  const std::string pipe = folder / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK(disk->read(pipe, mebibyte).message() == pipe + ": is not a regular file");
  CHECK(disk->read("/dev/zero", mebibyte).message() == "/dev/zero: is not a regular file");
}

TEST_CASE("Disk: a file that is not there") {
  const TemporaryFolder folder;
  CHECK(disk->read(folder / "no.md", mebibyte).message() == folder / "no.md: no such file");
  CHECK_FALSE(disk->read(folder.put("report.md", "") + "/x", mebibyte).ok());
  CHECK_FALSE(disk->read("", mebibyte).ok());
  CHECK(disk->kind(folder / "no.md") == FileKind::missing);
}

TEST_CASE("Disk: a name with a NUL is not cut there") {
  const TemporaryFolder folder;
  const std::string path = folder.put("report.md", "x") + "\0.yaml"s;
  CHECK(disk->kind(path) == FileKind::missing);
  CHECK(disk->read(path, mebibyte).message() == folder / "report.md\\x00.yaml: no such file");
  CHECK(disk->write(path, "y"));
  CHECK(disk->make_folder(folder / "new\0er"s));
  CHECK(folder.names() == std::vector<std::string>{"report.md"});
}

TEST_CASE("Disk: messages stay on one line") {
  CHECK(disk->read("no\nsuch\x1B[2Jfile", mebibyte).message() == "no\\x0Asuch\\x1B[2Jfile: no such file");
}

TEST_CASE("Disk: permission is needed") {
  if (::geteuid() == 0) return;  // root may read everything
  const TemporaryFolder folder;
  const std::string path = folder.put("report.md", "x");
  REQUIRE(::chmod(path.c_str(), 0) == 0);
  CHECK(disk->read(path, mebibyte).message() == path + ": permission denied");
}

TEST_CASE("Disk: folders are listed by the bytes of their names") {
  const TemporaryFolder folder;
  for (const std::string_view name : {"b.md", "a.md", "B.md", "é.md", ".hidden", "caf\xE9.md"}) {
    REQUIRE(disk->kind(folder.put(name, "")) == FileKind::file);
  }
  const auto found = disk->list(folder.path());
  REQUIRE(found.ok());
  std::vector<std::string> names;
  for (const FolderEntry& entry : found.value()) names.push_back(entry.name);
  CHECK(names == std::vector<std::string>{".hidden", "B.md", "a.md", "b.md", "caf\xE9.md", "é.md"});
}

TEST_CASE("Disk: entries are of the kind that links lead to") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "a-folder");
  fs::create_symlink("a-folder", folder / "b-link");
  fs::create_symlink("nowhere", folder / "c-broken");
  REQUIRE(::mkfifo((folder / "d-pipe").c_str(), 0600) == 0);
  const auto found = disk->list(folder.path());
  REQUIRE(found.ok());
  const auto& entries = found.value();
  REQUIRE(entries.size() == 4);
  CHECK(entries[0].kind == FileKind::folder);
  CHECK_FALSE(entries[0].link);
  CHECK(entries[1].kind == FileKind::folder);
  CHECK(entries[1].link);
  CHECK(entries[2].kind == FileKind::missing);
  CHECK(entries[2].link);
  CHECK(entries[3].kind == FileKind::other);
}

TEST_CASE("Disk: what cannot be listed") {
  const TemporaryFolder folder;
  CHECK(disk->list(folder / "no").message() == folder / "no: no such folder");
  const std::string file = folder.put("report.md", "");
  CHECK(disk->list(file).message() == file + ": is not a folder");
}

TEST_CASE("Disk: folders are made with those above them") {
  const TemporaryFolder folder;
  CHECK_FALSE(disk->make_folder(folder / "a/b/c"));
  CHECK(disk->kind(folder / "a/b/c") == FileKind::folder);
  CHECK_FALSE(disk->make_folder(folder / "a/b/c/"));
  const std::string file = folder.put("report.md", "");
  CHECK(disk->make_folder(file)->message == file + ": exists already");
  CHECK(disk->make_folder(file + "/x"));
  CHECK(disk->make_folder(""));
}

TEST_CASE("Disk: absolute paths count from the current folder and keep links as they are") {
  const std::string here = fs::current_path().string();
  CHECK(disk->absolute("a/../b.md") == join_path(here, "b.md"));
  CHECK(disk->absolute(".") == here);
  CHECK(disk->absolute("/a/./b") == "/a/b");
  const TemporaryFolder folder;
  fs::create_directory_symlink("/", folder / "link");
  CHECK(disk->absolute(folder / "link/x") == folder / "link/x");
}

TEST_CASE("Disk: writing replaces the file in one step") {
  const TemporaryFolder folder;
  const std::string path = folder.put("report.md", "old");
  CHECK_FALSE(disk->write(path, "new"));
  CHECK(disk->read(path, mebibyte).value().bytes == "new");
  CHECK(folder.names() == std::vector<std::string>{"report.md"});
}

TEST_CASE("Disk: links in a circle can be neither read nor walked") {
  const TemporaryFolder folder;
  fs::create_symlink("b", folder / "a");
  fs::create_symlink("a", folder / "b");
  CHECK(disk->read(folder / "a", mebibyte).message() == folder / "a: too many symbolic links, perhaps in a circle");
  CHECK(disk->kind(folder / "a") == FileKind::missing);
}
