// Which addresses an edition links to: pages of the web and mail, nothing that a program would run or that lies beside the
// draft.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace qar::render {

/// The address with all characters written as an address allows, or nothing.
[[nodiscard]] std::optional<std::string> link_target(std::string_view written);

}  // namespace qar::render
