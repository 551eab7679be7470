// qar rules test: the examples of rule pages, run as tests.
#pragma once

#include <string>
#include <vector>

namespace qar::door {

/// Tests the pages at some paths, or the built-in rules where there are none, and prints what failed. The exit code: 1 where
/// an example or a page is wrong, 2 where a path cannot be read or holds no page.
[[nodiscard]] int test_rules(const std::vector<std::string>& paths);

}  // namespace qar::door
