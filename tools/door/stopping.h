// SIGINT and SIGTERM as a wish to stop: what is under way is ended properly, and the exit code says that it was stopped.
#pragma once

#include <atomic>

namespace qar::door {

/// From now on a signal does not end the program, but is remembered.
void heed_signals();
/// Whether to stop; as `check::RunOptions` and others take it. May be set for other reasons, too.
[[nodiscard]] std::atomic<bool>& stop_requested();
/// Whether a signal came.
[[nodiscard]] bool was_stopped();
/// What the shell is told where one came: 130 or 143.
[[nodiscard]] int exit_after_signal();

}  // namespace qar::door
