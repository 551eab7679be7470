#include "pdf_look.h"

#include "looks.h"

namespace qar::render::pdf {

Look::Look(const Theme& of) : theme(of) {
  if (of.logo) logo = open_picture(*of.logo);
  const Colour text = colour(ColourRole::text), faint = colour(ColourRole::muted), accent = colour(ColourRole::accent);
  const auto in = [](Face face, double size, double line, Colour ink, bool strong = false) {
    return Style{face, size, size * line, strong, false, ink};
  };
  using namespace looks;
  body = in(Face::text, text_size, text_line, text);
  muted = in(Face::text, text_size, text_line, faint);
  small = in(Face::text, small_size, text_line, faint);
  code = in(Face::code, small_size, text_line, text);
  cell = in(Face::text, small_size, text_line, text);
  note = in(Face::text, footer_size - 0.2, heading_line * 1.15, text);
  title = in(Face::heading, school_size, heading_line, accent, true);
  kind = in(Face::heading, part_size, text_line, text);
  programme = in(Face::text, sub_heading_size, text_line, text);
  furniture = in(Face::text, footer_size, heading_line, faint);
  mark = in(Face::text, footer_size, heading_line, colour(ColourRole::paper), true);
  headings = {
      in(Face::heading, section_size, heading_line, accent, true), in(Face::heading, part_size, heading_line, text, true),
      in(Face::heading, sub_heading_size, heading_line, text, true), in(Face::heading, text_size, heading_line, text, true),
      in(Face::heading, text_size, heading_line, text, true)};
  headings.back().emphasis = true;
}

}  // namespace qar::render::pdf
