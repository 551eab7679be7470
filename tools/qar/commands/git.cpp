// qar git install: makes git merge drafts and evidence of a repository through qar, and takes it back.
#include "git.h"

#include <array>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <unistd.h>

#include <climits>
#include <fmt/format.h>

#include "qar/text/file_store.h"
#include "qar/text/utf8.h"

#include "app.h"
#include "exit_codes.h"
#include "output.h"

namespace qar::door {
namespace {

constexpr std::string_view block_begin = "# qar: begin, written by `qar git install`\n";
constexpr std::string_view block_end = "# qar: end\n";
constexpr std::string_view patterns = "*.md merge=qar\n*.yaml merge=qar\n*.yml merge=qar\n";

std::string real_path(const std::string& path) {
  std::array<char, PATH_MAX> resolved{};
  return ::realpath(path.c_str(), resolved.data()) == nullptr ? std::string() : std::string(resolved.data());
}

/// What a shell takes for one word.
std::string quoted(const std::string& word) {
  std::string made = "'";
  for (const char c : word) made += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return made + "'";
}

/// `qar` where that is what the shell finds under this name, else the path of this program.
std::string this_program() {
  const std::string own = real_path("/proc/self/exe");
  const char* path = std::getenv("PATH");
  std::string_view folders = path == nullptr ? std::string_view() : path;
  while (!folders.empty()) {
    const std::size_t end = std::min(folders.find(':'), folders.size());
    const std::string found = text::join_path(folders.substr(0, end), "qar");
    if (::access(found.c_str(), X_OK) == 0) return real_path(found) == own ? "qar" : quoted(own);
    folders.remove_prefix(std::min(end + 1, folders.size()));
  }
  return quoted(own);
}

std::string driver_line() {
  // git reads % as a placeholder.
  std::string program = this_program();
  for (std::size_t at = program.find('%'); at != std::string::npos; at = program.find('%', at + 2))
    program.insert(at, 1, '%');
  return program + " merge-driver %O %A %B --marker-size %L --path %P --label-base %S --label-ours %X --label-theirs %Y";
}

/// The attributes without what was written here before, and with it again if it is wanted.
std::string attributes_with_block(std::string text, bool wanted) {
  if (const std::size_t begin = text.find(block_begin); begin != std::string::npos) {
    const std::size_t end = text.find(block_end, begin);
    text.erase(begin, end == std::string::npos ? end : end + block_end.size() - begin);
  }
  if (!wanted) return text;
  if (!text.empty() && !text.ends_with('\n')) text += '\n';
  return text.append(block_begin).append(patterns).append(block_end);
}

class GitInstall {
 public:
  explicit GitInstall(bool uninstall) : uninstall_(uninstall), files_(text::disk_files()) {}

  int run() {
    const GitAnswer place = ask_git({"rev-parse", "--git-path", "info/attributes"});
    if (place.exit < 0) return fail("git: cannot be started");
    if (!place.ok()) return fail("this is no git repository: change to its folder first");
    attributes_ = place.line();
    if (!write_attributes()) return exit_failure;
    if (!(uninstall_ ? remove_driver() : set_driver()))
      return fail("git: the configuration of the repository cannot be written");
    Output out;
    if (uninstall_) {
      out.write(changed_ ? "git merges drafts and evidence of this repository line by line again\n"
                         : "there was nothing to take back\n");
    } else {
      out.write(changed_ ? "git merges drafts and evidence of this repository through qar from now on\n"
                         : "git merges drafts and evidence of this repository through qar already\n");
      out.write(
          fmt::format("(merge.qar in its configuration, {}; nothing that is committed)\n", text::printable(attributes_)));
    }
    return out.finish();
  }

 private:
  static int fail(const std::string& message) {
    complain(message);
    return exit_failure;
  }

  bool write_attributes() {
    std::string before;
    const bool there = files_->kind(attributes_) != text::FileKind::missing;
    if (there) {
      auto read = files_->read(attributes_, 1 << 24);
      if (!read.ok()) return fail(read.message()) == exit_clean;
      before = std::move(read.value().bytes);
    }
    const std::string after = attributes_with_block(before, !uninstall_);
    if (after == before) return true;
    changed_ = true;
    if (after.empty() && ::unlink(attributes_.c_str()) == 0) return true;
    text::Outcome failed = files_->make_folder(text::parent_path(attributes_));
    if (!failed) failed = there ? files_->replace(attributes_, before, after) : files_->write(attributes_, after);
    return !failed || fail(failed->message) == exit_clean;
  }

  bool set_driver() {
    return set("merge.qar.name", "drafts and evidence of school peer reviews (qar)") &&
           set("merge.qar.driver", driver_line());
  }

  bool set(const std::string& key, const std::string& value) {
    if (ask_git({"config", "--local", "--get", key}).line() == value) return true;
    changed_ = true;
    return ask_git({"config", "--local", "--replace-all", key, value}).ok();
  }

  bool remove_driver() {
    if (!ask_git({"config", "--local", "--get-regexp", "^merge\\.qar\\."}).ok()) return true;
    changed_ = true;
    return ask_git({"config", "--local", "--remove-section", "merge.qar"}).ok();
  }

  bool uninstall_;
  std::unique_ptr<text::FileStore> files_;
  std::string attributes_;
  bool changed_ = false;
};

}  // namespace

void add_git(Command& program) {
  Command command = program.command("git", "Let git merge drafts and evidence through qar");
  command.requires_command();
  Command install = command.command("install", "Set up the repository of the current folder");
  auto uninstall = std::make_shared<bool>(false);
  install.flag("--uninstall", *uninstall, "Take it back");
  install.does([uninstall] { return GitInstall(*uninstall).run(); });
}

}  // namespace qar::door
