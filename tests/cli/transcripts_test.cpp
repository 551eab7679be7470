// Runs the transcripts in tests/cli/*.md: pages of prose with fenced blocks.
//
//   ```file NAME       a file to be made in the transcript's own folder (\xNN are bytes, \n at the end is kept)
//   ```console         "$ command", its standard output, "2> " before each line of standard error, "=> exit N" unless 0
//
// The examples stand as `examples/` in the folder, `qar` is on the PATH. QAR_UPDATE=1 rewrites what was printed. Pages whose
// names begin with "render" need the program qar-render.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <vector>

#include "support/catch.h"
#include "support/golden.h"
#include "support/temporary_folder.h"

namespace qar {
namespace {

namespace fs = std::filesystem;

std::string slurp(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// "\xFF" and "\\" become bytes, everything else stays.
std::string unescaped(const std::string& text) {
  std::string made;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 3 < text.size() && text[i + 1] == 'x') {
      made += static_cast<char>(std::stoi(text.substr(i + 2, 2), nullptr, 16));
      i += 3;
    } else {
      made += text[i];
    }
  }
  return made;
}

/// Lines of output as a transcript shows them: control characters made visible.
void show(const std::string& printed, const std::string& before, std::string& out) {
  std::istringstream lines(printed);
  for (std::string line; std::getline(lines, line);) {
    std::string visible;
    for (const char c : line) visible += c == '\x1b' ? std::string("<ESC>") : std::string(1, c);
    out += before + visible + "\n";
  }
}

std::string run(const fs::path& folder, const std::string& command) {
  const std::string shell = "cd '" + folder.string() + "' && PATH='" + fs::path(QAR_PROGRAM).parent_path().string() +
                            "':\"$PATH\" && export PATH && unset NO_COLOR CLICOLOR_FORCE FORCE_COLOR && { " + command +
                            "\n} >.stdout 2>.stderr </dev/null";
  const int status = std::system(("sh -c '" +
                                  [&] {
                                    std::string quoted;
                                    for (const char c : shell)
                                      quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
                                    return quoted;
                                  }() +
                                  "'")
                                     .c_str());
  std::string out = "$ " + command + "\n";
  show(slurp(folder / ".stdout"), "", out);
  show(slurp(folder / ".stderr"), "2> ", out);
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  if (code != 0) out += "=> exit " + std::to_string(code) + "\n";
  return out;
}

/// Runs the commands of one console block and gives what it should say.
std::string replay(const fs::path& folder, const std::vector<std::string>& block) {
  std::string out;
  for (std::size_t i = 0; i < block.size(); ++i) {
    if (!block[i].starts_with("$ ")) continue;
    std::string command = block[i].substr(2);
    out += run(folder, command);
  }
  return out;
}

/// The page with its console blocks as they come out now.
std::string replayed(const std::string& page, const fs::path& folder) {
  std::istringstream lines(page);
  std::string out;
  std::string name;
  std::vector<std::string> block;
  enum class In { prose, file, console } in = In::prose;
  for (std::string line; std::getline(lines, line);) {
    if (in == In::prose) {
      out += line + "\n";
      if (line.starts_with("```file ")) {
        in = In::file;
        name = line.substr(8);
        block.clear();
      } else if (line == "```console") {
        in = In::console;
        block.clear();
      }
    } else if (line == "```") {
      if (in == In::file) {
        fs::create_directories((folder / unescaped(name)).parent_path());
        std::string contents;
        for (const std::string& each : block) contents += each + "\n";
        std::ofstream(folder / unescaped(name), std::ios::binary) << unescaped(contents);
      } else {
        out += replay(folder, block);
      }
      out += line + "\n";
      in = In::prose;
    } else {
      block.push_back(line);
      if (in == In::file) out += line + "\n";
    }
  }
  return out;
}

bool is_replayed(const fs::path& page) {
#ifndef QAR_HAVE_RENDER
  if (page.filename().string().starts_with("render")) return false;
#endif
  return page.extension() == ".md";
}

TEST_CASE("transcripts") {
  std::vector<fs::path> pages;
  for (const auto& entry : fs::directory_iterator(fs::path(QAR_SOURCE_DIR) / "tests/cli"))
    if (is_replayed(entry.path())) pages.push_back(entry.path());
  std::sort(pages.begin(), pages.end());
  REQUIRE_FALSE(pages.empty());
  for (const fs::path& page : pages) {
    DYNAMIC_SECTION(page.stem().string()) {
      test::TemporaryFolder folder;
      fs::create_directory_symlink(fs::path(QAR_SOURCE_DIR) / "examples", fs::path(folder.path()) / "examples");
      test::check_golden("cli/" + page.filename().string(), replayed(slurp(page), folder.path()));
    }
  }
}

}  // namespace
}  // namespace qar
