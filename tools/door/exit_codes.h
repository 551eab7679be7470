// What `qar` tells the shell. 2 wins over 1.
#pragma once

namespace qar::door {

inline constexpr int exit_clean = 0;          ///< nothing at or above --fail-on
inline constexpr int exit_findings = 1;       ///< findings at or above --fail-on
inline constexpr int exit_failure = 2;        ///< usage, configuration, a file that cannot be read, nothing to check
inline constexpr int exit_interrupted = 130;  ///< SIGINT
inline constexpr int exit_terminated = 143;   ///< SIGTERM
inline constexpr int exit_closed_pipe = 141;  ///< nobody reads standard output any more

}  // namespace qar::door
