// qar render: starts the program `qar-render`, which alone loads the libraries of graphics, as git starts its commands.
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

#include <climits>
#include <fmt/format.h>

#include "qar/text/file_store.h"

#include "app.h"
#include "exit_codes.h"
#include "output.h"

namespace qar::door {
namespace {

constexpr std::string_view renderer = "qar-render";

/// Beside this very program; empty where the system does not say which that is.
std::string path_beside_us() {
  std::array<char, PATH_MAX> path{};
  const ssize_t size = ::readlink("/proc/self/exe", path.data(), path.size());
  if (size <= 0) return {};
  return text::join_path(text::parent_path({path.data(), static_cast<std::size_t>(size)}), renderer);
}

/// Returns only if it could not be started.
int start_renderer(std::vector<std::string> words) {
  words.insert(words.begin(), std::string(renderer));
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  if (const std::string beside = path_beside_us(); !beside.empty()) ::execv(beside.c_str(), arguments.data());
  if (errno == ENOENT || errno == 0) ::execvp(arguments.front(), arguments.data());
  if (errno == ENOENT)
    complain(fmt::format("render: the program `{}` is not installed: it is neither beside qar nor on the PATH", renderer));
  else
    complain(fmt::format("render: `{}` cannot be started: {}", renderer, std::strerror(errno)));
  return exit_failure;
}

}  // namespace

void add_render(Command& program) {
  Command command = program.command("render", "Make editions of reports for an audience: HTML, DOCX, PDF and others");
  command.passes_on(start_renderer);
}

}  // namespace qar::door
