#include <algorithm>

#include "qar/render/wording.h"

#include "pdf_blocks.h"
#include "pdf_parts.h"

namespace qar::render::pdf {
namespace {

constexpr double column_top = margin_top - cover_rise;  ///< below the upper edge of the paper
constexpr double above_title = 112, below_title = 44;
constexpr double pill_height = 23, pill_pad = 10;

/// A rule along the top of the paper; below it, in a report that must not go out, the mark and why.
void set_top(Column& column) {
  const Document& document = column.document();
  const Look& look = column.look();
  column.strip(0).stays = true;
  column.box(Item::Kind::box, -margin_side, -column_top, page_width, looks::cover_rule, look.colour(ColourRole::accent));
  if (document.mark.empty()) return;
  const std::size_t band = column.open_frame(Frame::Kind::bleed, 0, column_width, look.colour(ColourRole::text));
  Style style = look.small;
  style.colour = look.colour(ColourRole::paper);
  std::string words = document.mark;
  std::vector<Stretch> stretches = {{0, static_cast<std::uint32_t>(words.size()), style}};
  stretches.front().style.strong = true;
  if (!document.mark_note.empty()) {
    words += "   " + document.mark_note;
    stretches.push_back({stretches.front().end, static_cast<std::uint32_t>(words.size()), style});
  }
  column.lines(words, stretches, column.add("P"));
  column.keep();
  column.strip(8).stays = true;
  column.close_frame(band);
  column.strip(22).stays = true;
}

void set_logo(Column& column, const Picture& logo, const std::string& alternative) {
  const double scale = std::min(looks::logo_height / logo.height, looks::logo_width / logo.width);
  Item item;
  item.kind = Item::Kind::picture;
  item.width = logo.width * scale;
  item.height = logo.height * scale;
  item.index = static_cast<std::uint32_t>(column.galley().pictures.size());
  item.node = column.add("Figure");
  column.galley().tree[item.node].alternative = alternative;
  column.galley().pictures.push_back(column.look().logo);
  column.strip(std::max(item.height, pill_height));
  column.item(item);
}

void set_organisation(Column& column, double width) {
  const Look& look = column.look();
  const Lines house = column.set(look.theme.organisation, look.programme, width);
  double height = 0;
  for (std::uint32_t i = house.first; i < house.last; ++i) height += column.line(i).height;
  column.strip(std::max(pill_height, height));
  double y = height < pill_height ? (pill_height - height) / 2 : 0;
  const NodeId node = column.add("P");
  for (std::uint32_t i = house.first; i < house.last; y += column.line(i).height, ++i) column.item_line(i, node, 0, y);
}

/// Logo or organisation to the left, whose edition it is to the right.
void set_house(Column& column) {
  const Look& look = column.look();
  Style style = look.small;
  style.colour = look.colour(ColourRole::text);
  const Lines edition = column.set(column.document().edition, style);
  const double left = column_width - edition.width - 2 * pill_pad;
  if (look.logo != nullptr)
    set_logo(column, *look.logo, look.theme.logo->alt);
  else
    set_organisation(column, left - 20);
  if (edition.first != edition.last) {
    column.box(Item::Kind::outline, left, 0, edition.width + 2 * pill_pad, pill_height, look.colour(ColourRole::text));
    column.item_line(edition.first, column.add("P"), left + pill_pad, (pill_height - style.pitch) / 2);
  }
  column.keep();
}

void set_title(Column& column) {
  const Cover& cover = column.document().cover;
  const Look& look = column.look();
  const NodeId heading = column.add("H1");
  column.strip(above_title).stays = true;
  column.words(cover.title + " ", look.kind, heading);
  column.keep();
  column.space(4);
  Style title = look.title;
  // A long name is set smaller rather than over half a page.
  const double scale = cover.school.size() > 140 ? 0.5 : cover.school.size() > 60 ? 0.75 : 1;
  title.size *= scale;
  title.pitch *= scale;
  column.words(cover.school, title, heading);
  column.keep();
  column.space(12);
  column.words(cover.programme, look.programme, column.add("P"));
  if (!cover.dates.empty()) {
    column.keep();
    column.words(cover.dates, look.programme, column.add("P"));
  }
  column.keep();
  column.strip(below_title);
}

void set_field(Column& column, const CoverField& field) {
  constexpr double labels = 160, above = 4.5, below = 5;
  const Look& look = column.look();
  Style value = look.body;
  if (!field.given) {
    value.emphasis = true;
    value.colour = look.colour(ColourRole::muted);
  }
  Within item(column, "LI");
  const Lines label = column.set(field.label, look.muted, labels - 14);
  const Lines words = column.set(field.value, value, column_width - labels);
  const NodeId of_label = column.add("Lbl"), of_value = column.add("LBody");
  const std::uint32_t lines = std::max({label.last - label.first, words.last - words.first, 1U});
  const std::uint32_t first = column.next_strip();
  for (std::uint32_t i = 0; i < lines; ++i) {
    const double y = i == 0 ? above : 0;
    column.strip(y + look.body.pitch + (i + 1 == lines ? below : 0));
    if (label.first + i < label.last) column.item_line(label.first + i, of_label, 0, y);
    if (words.first + i < words.last) column.item_line(words.first + i, of_value, labels, y);
  }
  if (lines <= 12) column.keep_from(first);
  const double bottom = column.galley().strips.back().height;
  column.box(Item::Kind::box, 0, bottom - looks::thin_rule, column_width, looks::thin_rule, look.colour(ColourRole::line));
}

}  // namespace

void set_cover(Column& column) {
  Within part(column, "Sect");
  set_top(column);
  set_house(column);
  set_title(column);
  if (!column.document().cover.fields.empty()) {
    column.galley().strips.back().stays = true;
    column.strip(looks::thin_rule).stays = true;
    column.box(Item::Kind::box, 0, 0, column_width, looks::thin_rule, column.look().colour(ColourRole::line));
    Within list(column, "L");
    column.galley().tree[column.node].numbering = "None";
    for (const CoverField& field : column.document().cover.fields) set_field(column, field);
  }
  column.space(14);
  set_notes(column, column.document().cover_notes);
}

}  // namespace qar::render::pdf
