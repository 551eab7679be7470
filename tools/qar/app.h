// The words on the command line. Each command is a file in commands/ that adds itself to the program; app.cpp lists them.
#pragma once

#include <functional>

#include <CLI/CLI.hpp>

namespace qar::door {

/// What the chosen command does; set by its callback, run after the whole command line was understood.
using Action = std::function<int()>;

void add_validate(CLI::App& app, Action& action);
void add_trace(CLI::App& app, Action& action);
void add_agree(CLI::App& app, Action& action);
void add_changes(CLI::App& app, Action& action);
void add_rules(CLI::App& app, Action& action);
void add_explain(CLI::App& app, Action& action);
void add_profiles(CLI::App& app, Action& action);
void add_config(CLI::App& app, Action& action);
void add_schema(CLI::App& app, Action& action);
void add_init(CLI::App& app, Action& action);
void add_merge(CLI::App& app, Action& action);
void add_merge_driver(CLI::App& app, Action& action);
void add_git(CLI::App& app, Action& action);
void add_render(CLI::App& app, Action& action);

/// Understands the command line and runs the command; the exit code.
[[nodiscard]] int run(int argc, char** argv);

}  // namespace qar::door
