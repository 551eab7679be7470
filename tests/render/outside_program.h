// Other programs that read what we have written, where they are installed; nothing of qar needs them.
#pragma once

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "support/catch.h"
#include "support/temporary_folder.h"

namespace qar::test {

[[nodiscard]] inline bool is_installed(const std::string& program) {
  if (std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0) return true;
  WARN(program + " is not installed: nothing is compared with it");
  return false;
}

/// A folder with one file of ours, in which programs run.
class OutsideFolder {
 public:
  OutsideFolder(std::string_view name, std::string_view bytes) { static_cast<void>(folder_.put(name, bytes)); }
  /// Whether it went well; what it printed is in `log`.
  [[nodiscard]] bool run(const std::string& command) const {
    return std::system(("cd '" + folder_.path() + "' && (" + command + ") >log 2>&1").c_str()) == 0;
  }
  [[nodiscard]] std::string contents(std::string_view name) const {
    std::ifstream in(folder_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

 private:
  TemporaryFolder folder_;
};

}  // namespace qar::test
