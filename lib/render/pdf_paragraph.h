// A text of words that stand by themselves, set line by line from a Typesetter's book of words. The lines are those that
// Pango would make, but for kerning beside spaces.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "pdf_type.h"

namespace qar::render::pdf {

class Paragraph {
 public:
  /// The words stand word by word; stretches cover them in order, without gaps.
  Paragraph(Typesetter& typesetter, std::string_view words, std::span<const Stretch> stretches, Type& type);
  /// Appends the lines; nothing, with nothing appended, if a word is wider than a line.
  [[nodiscard]] std::optional<Lines> set(double width);

 private:
  /// A word, or what of it lies in one stretch; or spaces.
  struct Piece {
    const Type* shaped = nullptr;
    const Stretch* stretch = nullptr;
    bool space = false;
  };
  /// What stays on one line: up to the spaces behind it.
  struct Segment {
    std::size_t first = 0, last = 0;  ///< pieces
    double width = 0, with_spaces = 0;
  };

  void cut();
  void add(std::uint32_t begin, std::uint32_t end, bool space, Segment& segment);
  void set_line(std::size_t first, std::size_t last, bool goes_on);
  void append(const Piece& piece, double x, bool gone, Line& line);

  Typesetter& typesetter_;
  std::string_view words_;
  std::span<const Stretch> stretches_;
  Type& type_;
  std::vector<Piece> pieces_;
  std::vector<Segment> segments_;
  std::size_t stretch_ = 0;         ///< the one in which the last piece lies
  const Stretch* drawn_ = nullptr;  ///< the one whose slug is being filled
};

}  // namespace qar::render::pdf
