// Patterns over paths, as .gitignore and `paths: exclude` write them: `*` and `?` stay within a folder; `**`
// between slashes crosses folders (at the end: everything inside); `[a-z]`, `[!a]` are classes; a backslash takes the next
// character as it is. The work is polynomial for every pattern: no stars make it blow up.
#pragma once

#include <string_view>

namespace qar::text {

/// Whether the whole path (with '/', no leading "./") matches the pattern.
[[nodiscard]] bool glob_match(std::string_view pattern, std::string_view path);

}  // namespace qar::text
