// Asking git, where a command works with a repository.
#pragma once

#include <string>
#include <vector>

namespace qar::door {

struct GitAnswer {
  int exit = -1;  ///< -1: git could not be started, or was ended by a signal
  std::string output;

  [[nodiscard]] bool ok() const { return exit == 0; }
  /// The output without the line ending at its end.
  [[nodiscard]] std::string line() const;
};

/// Runs git in the current folder and waits. Its standard error is passed on if `loud`.
[[nodiscard]] GitAnswer ask_git(const std::vector<std::string>& arguments, bool loud = false);

}  // namespace qar::door
