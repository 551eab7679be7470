#include "pdf_furniture.h"

#include <algorithm>

#include "qar/render/wording.h"

namespace qar::render::pdf {
namespace {

constexpr double head_y = 36, head_rule_y = 51, foot_rule_y = page_height - 52, foot_y = page_height - 45;
constexpr double right = page_width - margin_side;
constexpr double mark_pad = 6, mark_height = 15;
constexpr std::uint32_t most_lines_of_school = 2, most_lines_of_foot = 3;

}  // namespace

Furniture::Furniture(Type& type, const Document& document, const Look& look, Typesetter& typesetter)
    : type_(type), look_(look), typesetter_(typesetter) {
  mark_ = set(document.mark, look.mark);
  edition_ = set(document.edition, look.furniture);
  // A long name is cut off here; the cover has all of it.
  school_ = set(document.cover.school, look.furniture,
                std::max(120.0, column_width - edition_.width - mark_.width - 2 * mark_pad - 30));
  foot_ = set(look.theme.footer, look.furniture, column_width - 90);
}

Lines Furniture::set(std::string_view words, const Style& style, double width) {
  const Stretch all = {0, static_cast<std::uint32_t>(words.size()), style};
  return typesetter_.set(words, std::span(&all, 1), width, type_);
}

void Furniture::draw(Canvas& canvas, std::size_t page, std::size_t pages) {
  canvas.piece_of_furniture();
  // A name of two lines grows upwards.
  const std::uint32_t lines = std::min(school_.last - school_.first, most_lines_of_school);
  put(canvas, school_, margin_side, head_y - look_.furniture.pitch * (std::max(lines, 1U) - 1), most_lines_of_school);
  double free = right;
  if (mark_.first != mark_.last) {
    free -= mark_.width + 2 * mark_pad;
    canvas.ink(look_.colour(ColourRole::text));
    canvas.fill(free, head_y - 2, mark_.width + 2 * mark_pad, mark_height);
    put(canvas, mark_, free + mark_pad, head_y);
    free -= 10;
  }
  put(canvas, edition_, free - edition_.width, head_y);
  canvas.ink(look_.colour(ColourRole::line));
  canvas.fill(margin_side, head_rule_y, column_width, 0.6);
  canvas.fill(margin_side, foot_rule_y, column_width, 0.6);
  put(canvas, foot_, margin_side, foot_y, most_lines_of_foot);
  const Lines number = set(page_in_words(page + 1, pages), look_.furniture);
  put(canvas, number, right - number.width, foot_y);
}

void Furniture::put(Canvas& canvas, const Lines& lines, double x, double y, std::uint32_t most_lines) const {
  for (std::uint32_t at = lines.first; at < std::min(lines.last, lines.first + most_lines); ++at) {
    const Line& line = type_.lines[at];
    for (std::uint32_t i = line.first; i < line.last; ++i) {
      const Slug& slug = type_.slugs[i];
      if (slug.glyphs == 0) continue;
      canvas.ink(slug.colour);
      canvas.glyphs(slug, x, y + line.baseline);
    }
    y += line.height;
  }
}

}  // namespace qar::render::pdf
