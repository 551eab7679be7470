// Standard output and standard error as the commands use them: written in full or said so, quiet about a closed pipe.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace qar::door {

/// How colour is asked for on the command line.
enum class ColourChoice { automatic, always, never };

/// Whether to colour standard output: the choice, then NO_COLOR (non-empty), CLICOLOR_FORCE or FORCE_COLOR, CLICOLOR=0,
/// TERM=dumb, then whether it is a terminal.
[[nodiscard]] bool use_colour(ColourChoice choice);

/// Standard output, or standard error where that is free for something else, buffered. A failed write is remembered.
class Output {
 public:
  enum class To { output, error };
  Output() = default;
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  /// To standard error instead; to be said before anything is written.
  void redirect(To to) { to_ = to; }
  void write(std::string_view text);
  /// Shows what there is so far, where each line is of use by itself.
  void flush();
  /// Writes what is left. The exit code that a failure asks for (141 closed pipe, 2 anything else, said on standard error),
  /// or 0.
  [[nodiscard]] int finish();
  /// Nobody reads any more, so there is no use in going on.
  [[nodiscard]] bool closed() const { return error_ != 0; }

 private:
  To to_ = To::output;
  std::string buffer_;
  int error_ = 0;  // errno of the first write that failed
};

/// One line on standard error, with the program's name before it.
void complain(std::string_view message);

/// A line on standard error that is overwritten as a long run goes on; silent where standard error is no terminal or in CI.
class ProgressLine {
 public:
  /// `done` is what reviews have become when they are counted. A run of fewer than `worth_it` reviews needs no progress.
  explicit ProgressLine(bool wanted, std::string_view done = "checked", std::size_t worth_it = 50);
  ~ProgressLine() { clear(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void show(std::size_t done, std::size_t all);
  void clear();

 private:
  bool on_ = false;
  std::string_view done_;
  std::size_t worth_it_;
  bool shown_ = false;
};

}  // namespace qar::door
