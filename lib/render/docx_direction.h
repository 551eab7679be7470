// Which stretches of a text are written from right to left: Word wants to be told.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace qar::render::docx {

struct Stretch {
  std::size_t end = 0;  ///< bytes; it begins where the one before it ends
  bool right_to_left = false;
};

/// In order and without gaps; empty for a text (nearly all are) without any letter from right to left.
[[nodiscard]] std::vector<Stretch> stretches(std::string_view words);
/// Whether the first letter with a direction goes from right to left: then the paragraph does.
[[nodiscard]] bool runs_right_to_left(std::string_view words, const std::vector<Stretch>& stretches);

}  // namespace qar::render::docx
