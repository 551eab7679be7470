// Signals that would end the program between two steps that belong together, held back for that long.
#pragma once

#include <csignal>
#include <initializer_list>

namespace qar::text {

/// Of the calling thread. What came meanwhile is delivered when this goes out of scope, so that a signal that ends the
/// program finds everything tidied up.
class HeldSignals {
 public:
  HeldSignals() {
    ::sigemptyset(&held_);
    for (const int each : {SIGINT, SIGTERM, SIGHUP}) ::sigaddset(&held_, each);
    ::pthread_sigmask(SIG_BLOCK, &held_, &before_);
  }
  ~HeldSignals() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;

  /// Whether one is waiting, so that it is better to stop.
  [[nodiscard]] bool any_waiting() const {
    sigset_t waiting;
    if (::sigpending(&waiting) != 0) return false;
    for (const int each : {SIGINT, SIGTERM, SIGHUP})
      if (::sigismember(&waiting, each) == 1 && ::sigismember(&before_, each) == 0) return true;
    return false;
  }

 private:
  sigset_t held_{}, before_{};
};

}  // namespace qar::text
