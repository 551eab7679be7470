#include <algorithm>

#include "qar/render/wording.h"

#include "pdf_blocks.h"
#include "pdf_parts.h"

namespace qar::render::pdf {
namespace {

void set_mark(Column& column) {
  const Document& document = column.document();
  if (document.mark.empty()) return;
  const std::size_t band = column.open_frame(Frame::Kind::bleed, 0, column_width, column.look().colour(ColourRole::text));
  std::string words = document.mark;
  Style style = column.look().edition;
  std::vector<Stretch> stretches = {{0, static_cast<std::uint32_t>(words.size()), style}};
  stretches.front().style.strong = true;
  if (!document.mark_note.empty()) {
    words += "   " + document.mark_note;
    stretches.push_back({stretches.front().end, static_cast<std::uint32_t>(words.size()), style});
  }
  column.strip(0).stays = true;
  column.lines(words, stretches, column.add("P"));
  column.keep();
  column.strip(10).stays = true;
  column.close_frame(band);
}

/// Logo or organisation to the left, whose edition it is to the right.
void set_house(Column& column) {
  const Look& look = column.look();
  constexpr double logo_height = 46, logo_width = 190, pad = 6;
  const Lines edition = column.set(column.document().edition, look.edition);
  const auto& logo = look.logo;
  if (logo != nullptr) {
    const double scale = std::min(logo_height / logo->height, logo_width / logo->width);
    Item item;
    item.kind = Item::Kind::picture;
    item.width = logo->width * scale;
    item.height = logo->height * scale;
    item.index = static_cast<std::uint32_t>(column.galley().pictures.size());
    item.node = column.add("Figure");
    item.x = pad;
    item.y = pad;
    column.galley().tree[item.node].alternative = look.theme.logo->alt;
    column.galley().pictures.push_back(logo);
    column.strip(item.height + 2 * pad);
    column.box(Item::Kind::box, 0, 0, item.width + 2 * pad, item.height + 2 * pad, {255, 255, 255});
    column.item(item);
  } else {
    const Lines house = column.set(look.theme.organisation, look.programme, column_width - edition.width - 50);
    double height = 0;
    for (std::uint32_t i = house.first; i < house.last; ++i) height += column.line(i).height;
    column.strip(std::max(22.0, height));
    const NodeId node = column.add("P");
    double y = 2;
    for (std::uint32_t i = house.first; i < house.last; y += column.line(i).height, ++i) column.item_line(i, node, 0, y);
  }
  if (edition.first != edition.last) {
    const double left = column_width - edition.width - 20;
    column.box(Item::Kind::outline, left, 0, edition.width + 20, 22, look.colour(ColourRole::paper));
    column.item_line(edition.first, column.add("P"), left + 10, 4);
  }
  column.keep();
}

void set_title(Column& column) {
  const Cover& cover = column.document().cover;
  const Look& look = column.look();
  const NodeId heading = column.add("H1");
  column.strip(96).stays = true;
  column.words(cover.title + " ", look.kind, heading);
  column.keep();
  column.space(4);
  Style title = look.title;
  // A long name is set smaller rather than over half a page.
  if (cover.school.size() > 60) title.size = 24, title.pitch = 29;
  if (cover.school.size() > 140) title.size = 15, title.pitch = 19;
  column.words(cover.school, title, heading);
  column.keep();
  column.space(14);
  column.words(cover.programme, look.programme, column.add("P"));
  if (!cover.dates.empty()) {
    column.keep();
    column.words(cover.dates, look.programme, column.add("P"));
  }
  column.keep();
  column.strip(34);
}

void set_field(Column& column, const CoverField& field) {
  constexpr double labels = 150;
  const Look& look = column.look();
  Style value = look.body;
  if (!field.given) {
    value.emphasis = true;
    value.colour = look.colour(ColourRole::muted);
  }
  Within item(column, "LI");
  const Lines label = column.set(field.label, look.label, labels - 14);
  const Lines words = column.set(field.value, value, column_width - labels);
  const NodeId of_label = column.add("Lbl"), of_value = column.add("LBody");
  const std::uint32_t lines = std::max({label.last - label.first, words.last - words.first, 1U});
  const std::uint32_t first = column.next_strip();
  for (std::uint32_t i = 0; i < lines; ++i) {
    const double y = i == 0 ? 5 : 0;
    column.strip(y + look.body.pitch + (i + 1 == lines ? 5.6 : 0));
    if (label.first + i < label.last) column.item_line(label.first + i, of_label, 0, y + 0.5);
    if (words.first + i < words.last) column.item_line(words.first + i, of_value, labels, y);
  }
  if (lines <= 12) column.keep_from(first);
  const double bottom = column.galley().strips.back().height;
  column.box(Item::Kind::box, 0, bottom - 0.6, column_width, 0.6, look.colour(ColourRole::line));
}

}  // namespace

void set_cover(Column& column) {
  Within part(column, "Sect");
  set_mark(column);
  const std::size_t band = column.open_frame(Frame::Kind::bleed, 0, column_width, column.look().colour(ColourRole::accent));
  if (!column.document().mark.empty()) column.strip(16).stays = true;
  set_house(column);
  set_title(column);
  column.close_frame(band);
  column.space(22);
  if (!column.document().cover.fields.empty()) {
    Within list(column, "L");
    column.galley().tree[column.node].numbering = "None";
    for (const CoverField& field : column.document().cover.fields) set_field(column, field);
  }
  column.space(10);
  set_notes(column, column.document().cover_notes);
}

}  // namespace qar::render::pdf
