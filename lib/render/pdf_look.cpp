#include "pdf_look.h"

namespace qar::render::pdf {

Look::Look(const Theme& of) : theme(of) {
  if (of.logo) logo = open_picture(*of.logo);
  const Colour text = colour(ColourRole::text), faint = colour(ColourRole::muted), accent = colour(ColourRole::accent);
  const Colour paper = colour(ColourRole::paper);
  body = {Face::text, 10, 15.2, false, false, text};
  muted = {Face::text, 10, 15.2, false, false, faint};
  small = {Face::text, 8.8, 13.2, false, false, faint};
  label = {Face::text, 9.4, 14.4, false, false, faint};
  code = {Face::code, 8.6, 12.6, false, false, text};
  cell = {Face::text, 9.2, 13.4, false, false, text};
  note = {Face::text, 8.6, 12.4, false, false, text};
  title = {Face::heading, 32, 38, true, false, paper};
  kind = {Face::heading, 14, 20, false, false, paper};
  programme = {Face::text, 12, 18, false, false, paper};
  edition = {Face::text, 9.5, 14, false, false, paper};
  furniture = {Face::text, 8, 11, false, false, faint};
  mark = {Face::text, 8, 11, true, false, paper};
  headings = {Style{Face::heading, 17, 22, true, false, accent}, Style{Face::heading, 12.6, 17, true, false, text},
              Style{Face::heading, 11, 15.6, true, false, text}, Style{Face::heading, 10, 15.2, true, false, text},
              Style{Face::heading, 10, 15.2, true, true, text}};
}

}  // namespace qar::render::pdf
