// Any text as a review.lock: what include/qar/read/lock_reader.h promises holds, and what was read is written and read again
// without a loss.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "qar/text/source.h"
#include "qar/text/utf8.h"

#include "../read/lock_promise.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const qar::text::Source source{0, "review.lock", std::string(reinterpret_cast<const char*>(data), size)};
  // Such a file is refused before anybody takes it for a lock.
  if (qar::text::first_invalid_utf8(source.text) || source.text.find('\0') != std::string::npos) return 0;
  const std::string broken = qar::read::LockPromise(source).broken();
  if (broken.empty()) return 0;
  std::fprintf(stderr, "broken promise: %s\n", broken.c_str());
  std::abort();
}
