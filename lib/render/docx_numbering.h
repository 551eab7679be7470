// The lists of a document and the numbers of its headings, as Word counts them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "qar/render/document.h"
#include "qar/render/theme.h"

namespace qar::render::docx {

/// Word knows nine levels; what lies deeper stands on the ninth.
inline constexpr std::size_t deepest_level = 8;
inline constexpr std::size_t level_indent = 340;    ///< twentieths of a point
inline constexpr std::size_t part_indent = 170;     ///< of what has the bar of a part beside it
inline constexpr std::size_t heading_indent = 624;  ///< of a numbered heading: where its words begin

/// A place in a list: `list` 0 is none.
struct ListPlace {
  std::uint32_t list = 0;
  std::size_t level = 0;
  std::size_t indent = 0;  ///< beyond the level's own: of what stands around the list
};

class Numbering {
 public:
  static constexpr std::uint32_t headings = 4;

  /// A list of bullets: those of the two parts differ in shape and colour.
  [[nodiscard]] static std::uint32_t bullets(PartKind kind);
  /// A list of its own that counts from 1 on `level`.
  [[nodiscard]] std::uint32_t count_anew(std::size_t level);
  [[nodiscard]] std::string part(const Theme& theme) const;

 private:
  std::vector<std::size_t> counted_;  ///< the levels of the lists that count
};

/// Whether Word, counting for itself, comes to the numbers that the document has. An edition that leaves out sections has
/// gaps: then the numbers are written as text, so that all editions call a section by the same number.
[[nodiscard]] bool counts_as_word(const Document& document);

}  // namespace qar::render::docx
