#include "command.h"

#include <CLI/CLI.hpp>

namespace qar::door {

Option& Option::required() {
  option_->required();
  return *this;
}

Option& Option::default_shown() {
  option_->capture_default_str();
  return *this;
}

Option& Option::one_of(const std::vector<std::string>& words) {
  option_->check(CLI::IsMember(words));
  return *this;
}

Option& Option::between(int least, int most) {
  option_->check(CLI::Range(least, most));
  return *this;
}

Option& Option::one_at_a_time() {
  option_->allow_extra_args(false);
  return *this;
}

Command Command::command(const std::string& name, const std::string& about) {
  return {*app_->add_subcommand(name, about), *chosen_};
}

Option Command::option(const std::string& words, std::string& value, const std::string& about) {
  return Option(*app_->add_option(words, value, about));
}

Option Command::option(const std::string& words, std::vector<std::string>& values, const std::string& about) {
  return Option(*app_->add_option(words, values, about));
}

Option Command::option(const std::string& words, unsigned& value, const std::string& about) {
  return Option(*app_->add_option(words, value, about));
}

Option Command::option(const std::string& words, std::size_t& value, const std::string& about) {
  return Option(*app_->add_option(words, value, about));
}

void Command::flag(const std::string& words, bool& value, const std::string& about) { app_->add_flag(words, value, about); }

void Command::footer(const std::string& text) { app_->footer(text); }

void Command::requires_command() { app_->require_subcommand(1); }

void Command::does(const Action& action) {
  // The library asks the inner commands first.
  app_->callback([chosen = chosen_, action] {
    if (!*chosen) *chosen = action;
  });
}

void Command::passes_on(const std::function<int(std::vector<std::string>)>& action) {
  app_->set_help_flag();
  app_->prefix_command();
  app_->callback([app = app_, chosen = chosen_, action] { *chosen = [app, action] { return action(app->remaining()); }; });
}

}  // namespace qar::door
