// Words for what the system refuses.
#pragma once

#include <string_view>

#include "qar/text/result.h"

namespace qar::text {

/// "PATH: no such file", in one line, from a value of errno.
[[nodiscard]] Failure system_failure(std::string_view path, int error);
/// "PATH: REASON", in one line whatever the path holds.
[[nodiscard]] Failure failure_at(std::string_view path, std::string_view reason);

}  // namespace qar::text
