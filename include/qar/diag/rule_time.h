// What a rule cost: how often it was asked, and the time that it took, by a clock that the caller of the check gave.
#pragma once

#include <cstdint>
#include <string_view>

namespace qar::diag {

struct RuleTime {
  std::string_view rule;  ///< its id; static storage. Empty: reading, sorting and all else that is no rule
  std::uint64_t asked = 0;
  std::uint64_t nanoseconds = 0;
};

}  // namespace qar::diag
