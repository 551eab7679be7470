#include "stopping.h"

#include <csignal>

#include "exit_codes.h"

namespace qar::door {
namespace {

// What a signal handler can reach.
std::atomic<bool> stop{false};
std::atomic<int> signal_seen{0};

void on_signal(int signal) {
  signal_seen = signal;
  stop = true;
}

}  // namespace

void heed_signals() {
  std::signal(SIGINT, on_signal);
  std::signal(SIGTERM, on_signal);
}

std::atomic<bool>& stop_requested() { return stop; }
bool was_stopped() { return signal_seen != 0; }
int exit_after_signal() { return signal_seen == SIGTERM ? exit_terminated : exit_interrupted; }

}  // namespace qar::door
