// The words on the command line. Each command is a file in commands/ that adds itself to the program; app.cpp lists them.
#pragma once

#include "command.h"

namespace qar::door {

void add_validate(Command& program);
void add_trace(Command& program);
void add_agree(Command& program);
void add_changes(Command& program);
void add_rules(Command& program);
void add_explain(Command& program);
void add_profiles(Command& program);
void add_config(Command& program);
void add_schema(Command& program);
void add_init(Command& program);
void add_merge(Command& program);
void add_merge_driver(Command& program);
void add_git(Command& program);
void add_render(Command& program);

/// Understands the command line and runs the command; the exit code.
[[nodiscard]] int run(int argc, char** argv);

}  // namespace qar::door
