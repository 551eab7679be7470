// Paths as text: nothing here asks the disk.
#pragma once

#include <string>
#include <string_view>

namespace qar::text {

/// A path seen from `folder` (itself absolute), without ".", ".." and doubled slashes. Symbolic links are not looked at.
[[nodiscard]] std::string absolute_from(std::string_view folder, std::string_view path);

}  // namespace qar::text
