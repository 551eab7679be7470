// The words on the command line of `qar render`.
#pragma once

namespace qar::door {

/// Understands the command line and renders; the exit code.
[[nodiscard]] int run(int argc, char** argv);

}  // namespace qar::door
