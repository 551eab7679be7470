#include <csignal>
#include <exception>

#include "app.h"
#include "exit_codes.h"
#include "output.h"

int main(int argc, char** argv) {
  // A reader that closes its pipe is met as a failed write, not as a signal in the middle of something.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return qar::door::run(argc, argv);
  } catch (const std::bad_alloc&) { qar::door::complain("out of memory"); } catch (const std::exception& error) {
    qar::door::complain(error.what());
  }
  return qar::door::exit_failure;
}
