// How a command says which words it understands and what it does. Commands use this and not the library that parses the
// command line (CLI11), whose headers cost each file that includes them seconds of compiling.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace qar::door {

/// What the chosen command does, run after the whole command line was understood; its exit code.
using Action = std::function<int()>;

/// An option or an argument.
class Option {
 public:
  explicit Option(CLI::Option& option) : option_(&option) {}

  Option& required();
  /// The help shows the value that holds where none is given.
  Option& default_shown();
  Option& one_of(const std::vector<std::string>& words);
  Option& between(int least, int most);
  /// Takes one value each time it is given, so that a path may follow it.
  Option& one_at_a_time();

 private:
  CLI::Option* option_;
};

class Command {
 public:
  /// `chosen` becomes what the innermost command does that was named.
  Command(CLI::App& app, Action& chosen) : app_(&app), chosen_(&chosen) {}

  /// A command below this one.
  Command command(const std::string& name, const std::string& about);
  /// Words that begin with a hyphen are an option, others an argument. The value must live until the action has run.
  Option option(const std::string& words, std::string& value, const std::string& about);
  Option option(const std::string& words, std::vector<std::string>& values, const std::string& about);
  Option option(const std::string& words, unsigned& value, const std::string& about);
  Option option(const std::string& words, std::size_t& value, const std::string& about);
  void flag(const std::string& words, bool& value, const std::string& about);
  void footer(const std::string& text);
  /// It does nothing without a command below it.
  void requires_command();
  void does(const Action& action);
  /// All words that follow are handed on, `--help` among them.
  void passes_on(const std::function<int(std::vector<std::string>)>& action);

 private:
  CLI::App* app_;
  Action* chosen_;
};

}  // namespace qar::door
