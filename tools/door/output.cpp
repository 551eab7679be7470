#include "output.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

#include <fmt/format.h>

#include "exit_codes.h"

namespace qar::door {
namespace {

constexpr std::size_t buffer_bytes = 1 << 16;

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? std::string_view(value) : std::string_view();
}

/// Writes everything; errno of a failure, 0 otherwise.
int write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(file, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

}  // namespace

bool use_colour(ColourChoice choice) {
  if (choice != ColourChoice::automatic) return choice == ColourChoice::always;
  if (!environment("NO_COLOR").empty()) return false;
  for (const char* name : {"CLICOLOR_FORCE", "FORCE_COLOR"})
    if (const std::string_view forced = environment(name); !forced.empty() && forced != "0") return true;
  if (environment("CLICOLOR") == "0" || environment("TERM") == "dumb") return false;
  return ::isatty(STDOUT_FILENO) == 1;
}

void Output::write(std::string_view text) {
  buffer_ += text;
  if (buffer_.size() >= buffer_bytes) flush();
}

void Output::flush() {
  if (error_ == 0) error_ = write_all(to_ == To::output ? STDOUT_FILENO : STDERR_FILENO, buffer_);
  buffer_.clear();
}

int Output::finish() {
  flush();
  if (error_ == 0) return exit_clean;
  if (error_ == EPIPE) return exit_closed_pipe;
  complain(fmt::format("standard {}: {}", to_ == To::output ? "output" : "error", std::strerror(error_)));
  return exit_failure;
}

void complain(std::string_view message) { static_cast<void>(write_all(STDERR_FILENO, fmt::format("qar: {}\n", message))); }

ProgressLine::ProgressLine(bool wanted, std::string_view done, std::size_t worth_it)
    : on_(wanted && ::isatty(STDERR_FILENO) == 1 && environment("CI").empty() && environment("TERM") != "dumb"),
      done_(done),
      worth_it_(worth_it) {}

void ProgressLine::show(std::size_t done, std::size_t all) {
  // A line for each review would slow a long run.
  constexpr std::size_t lines = 50;
  if (!on_ || all < worth_it_ || done % std::max<std::size_t>(1, std::min<std::size_t>(10, all / lines)) != 0) return;
  static_cast<void>(write_all(STDERR_FILENO, fmt::format("\r{} of {} reviews {}", done, all, done_)));
  shown_ = true;
}

void ProgressLine::clear() {
  if (shown_) static_cast<void>(write_all(STDERR_FILENO, "\r\x1b[K"));
  shown_ = false;
}

}  // namespace qar::door
