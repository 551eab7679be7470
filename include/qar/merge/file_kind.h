// Which merge a file is for, as its own text says it.
#pragma once

#include <cstdint>
#include <string_view>

namespace qar::merge {

enum class FileKind : std::uint8_t { draft, evidence, other };

/// By `qar:` in its front matter or first lines.
[[nodiscard]] FileKind file_kind(std::string_view text);

}  // namespace qar::merge
