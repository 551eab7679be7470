#include "pdf_parts.h"

#include <algorithm>

#include <fmt/format.h>

#include "qar/render/wording.h"

#include "pdf_blocks.h"

namespace qar::render::pdf {
namespace {

/// In the summary of estimates.
constexpr double value_x = 250, pad = 9;

void open_section(Column& column, std::string_view title, const std::string& anchor) {
  pdf::open_section(column, {}, std::string(title), anchor);
}

void content_line(Column& column, const std::string& number, std::string_view title, const std::string& anchor) {
  const Look& look = column.look();
  Within item(column, "TOCI");
  const NodeId link = column.add("Link");
  const std::uint32_t target = column.target({{}, anchor});
  const Stretch words = {0, static_cast<std::uint32_t>(title.size()), look.body, link, target};
  const std::uint32_t first = column.next_strip();
  {
    Inset inset(column, number.empty() ? 0 : 19, 40);
    column.space(4);
    if (!number.empty()) column.label(number + " ", look.muted, link, column.x - 4);
    column.lines(title, std::span(&words, 1), link);
  }
  column.keep_from(first);
  Item page;
  page.kind = Item::Kind::page;
  page.index = target - 1;
  page.node = link;
  page.x = column_width;
  column.item(page);
}

void contents(Column& column) {
  const Document& document = column.document();
  Within part(column, "Sect");
  column.open_page();
  column.words(wording::contents, column.look().heading(2), column.add("H2"));
  column.keep();
  column.space(8);
  Within list(column, "TOC");
  content_line(column, {}, wording::estimates, "estimates");
  if (document.shows_areas) content_line(column, {}, wording::areas, "areas");
  if (!document.statements.empty()) content_line(column, {}, wording::statements, "statements");
  for (const Section& section : document.sections)
    if (!section.title.empty()) content_line(column, section.number, section.title, section.anchor);
  if (!document.glossary.empty()) content_line(column, {}, wording::glossary, "abbreviations");
  if (!document.signs.empty()) content_line(column, {}, wording::signs, "signs");
  if (!document.evidence.empty()) content_line(column, {}, wording::evidence, "evidence");
}

/// A row of two cells: what, and how it was found to be.
void estimate_row(Column& column, const Estimate& estimate) {
  const Look& look = column.look();
  const bool whole = estimate.section == "overall";
  Style label = look.body, value = look.body;
  label.strong = whole;
  value.strong = true;
  Within row(column, "TR");
  const NodeId head = column.add("TH"), cell = column.add("TD");
  column.galley().tree[head].scope = "Row";
  const double steps_width = 4 * (looks::step_width + looks::step_gap) + 14;
  const Lines labels = column.set(estimate.label, label, value_x - pad - 12);
  const Lines values = column.set(estimate.value, value, column_width - value_x - steps_width);
  const std::uint32_t lines = std::max({labels.last - labels.first, values.last - values.first, 1U});
  column.strip(12 + look.body.pitch * lines);
  const double height = column.galley().strips.back().height;
  if (whole) column.box(Item::Kind::box, 0, 0, column_width, height, look.colour(ColourRole::panel));
  double y = 6;
  for (std::uint32_t i = labels.first; i < labels.last; ++i, y += look.body.pitch) column.item_line(i, head, pad, y);
  y = 6;
  for (std::uint32_t i = values.first; i < values.last; ++i, y += look.body.pitch) column.item_line(i, cell, value_x, y);
  steps(column, estimate, column_width - steps_width + 14, 6 + (look.body.pitch - looks::step_height) / 2 + 0.5,
        look.colour(ColourRole::accent));
  column.box(Item::Kind::box, 0, height - looks::thin_rule, column_width, looks::thin_rule, look.colour(ColourRole::line));
  column.keep();
}

void estimate_head(Column& column) {
  const Look& look = column.look();
  Style style = look.cell;
  style.strong = true;
  Within head(column, "THead");
  Within row(column, "TR");
  column.strip(24);
  for (const auto& [title, x] : {std::pair(wording::aspect, pad), std::pair(wording::estimate, value_x)}) {
    const NodeId cell = column.add("TH");
    column.galley().tree[cell].scope = "Column";
    column.item_line(column.set(title, style).first, cell, x, 5);
  }
  column.box(Item::Kind::box, 0, 24 - looks::section_rule, column_width, looks::section_rule, look.colour(ColourRole::text));
  column.keep();
}

void estimates(Column& column) {
  const Estimates& all = column.document().estimates;
  Within part(column, "Sect");
  open_section(column, wording::estimates, "estimates");
  if (all.state == Estimates::State::given) {
    {
      Within table(column, "Table");
      estimate_head(column);
      Within body(column, "TBody");
      for (const Estimate& each : all.given) estimate_row(column, each);
    }
    column.space(6);
    column.words(scale_in_words(all), column.look().small, column.add("P"));
  }
  if (!all.note.empty()) {
    column.space(6);
    column.words(all.note, column.look().body, column.add("P"));
  }
}

void contact_line(Column& column, const Contact& contact) {
  const Look& look = column.look();
  const std::string who = name_and_post(contact);
  std::string words = fmt::format("{}: {}", wording::contact, who);
  if (!who.empty() && !contact.email.empty()) words += ", ";
  const NodeId node = column.add("P");
  std::vector<Stretch> stretches = {{0, static_cast<std::uint32_t>(words.size()), look.small}};
  if (!contact.email.empty()) {
    words += contact.email;
    Stretch link{stretches.front().end, static_cast<std::uint32_t>(words.size()), look.small};
    link.style.colour = look.colour(ColourRole::accent);
    link.underline = true;
    link.node = column.galley().tree.add(node, "Link");
    link.target = column.target({"mailto:" + contact.email, {}});
    stretches.push_back(link);
  }
  column.lines(words, stretches, node);
}

void area_box(Column& column, const AreaOfExcellence& area) {
  const Look& look = column.look();
  column.space(9);
  const std::uint32_t first = column.next_strip();
  const std::size_t outline = column.open_frame(Frame::Kind::outline, 0, column_width, look.colour(ColourRole::line));
  const std::size_t bar = column.open_frame(Frame::Kind::top_bar, 0, column_width, look.colour(ColourRole::accent));
  column.strip(13);
  {
    Inset inset(column, 16, 16);
    column.words(area.title, look.heading(3), column.add("H3"));
    column.space(2);
    column.words(fmt::format("{} · {}", area.category, area.status), look.body, column.add("P"));
    if (area.contact) {
      column.space(2);
      contact_line(column, *area.contact);
    }
  }
  column.strip(11);
  column.close_frame(bar);
  column.close_frame(outline);
  column.keep_from(first);
}

void areas(Column& column) {
  const Document& document = column.document();
  if (!document.shows_areas) return;
  Within part(column, "Sect");
  open_section(column, wording::areas, "areas");
  if (document.areas.empty()) column.words(wording::no_areas, column.look().body, column.add("P"));
  for (const AreaOfExcellence& area : document.areas) area_box(column, area);
}

void statements(Column& column) {
  const Document& document = column.document();
  const Look& look = column.look();
  if (document.statements.empty()) return;
  Within part(column, "Sect");
  column.space(looks::section_above);
  const std::size_t panel = column.open_frame(Frame::Kind::panel, 0, column_width, look.colour(ColourRole::panel));
  column.anchor("statements");
  column.bookmark(std::string(wording::statements), 0, "statements");
  column.strip(14).stays = true;
  {
    Inset inset(column, 18, 18);
    column.words(wording::statements, look.heading(3), column.add("H2"));
    column.keep();
    for (const Statement& statement : document.statements) {
      column.space(6);
      column.words(statement.text, look.body, column.add("P"));
    }
  }
  column.keep();
  column.strip(14);
  column.close_frame(panel);
}

void terms(Column& column, const std::vector<Term>& terms, std::string_view title, const std::string& anchor) {
  constexpr double short_forms = 74;
  if (terms.empty()) return;
  const Look& look = column.look();
  Within part(column, "Sect");
  open_section(column, title, anchor);
  Within list(column, "L");
  column.galley().tree[column.node].numbering = "None";
  Style strong = look.body;
  strong.strong = true;
  for (const Term& term : terms) {
    Within item(column, "LI");
    column.space(2.5);
    const Lines words = column.set(term.short_form, strong);
    const NodeId label = column.add("Lbl");
    // A short form that is long for one stands on a line of its own.
    const bool beside = words.width <= short_forms - 8;
    column.strip(0).stays = true;
    if (words.first != words.last) column.item_line(words.first, label, 0, 0);
    if (!beside) column.strip(look.body.pitch).stays = true;
    Inset inset(column, short_forms);
    column.words(term.words, look.body, column.add("LBody"));
  }
}

}  // namespace

std::vector<Stretch> numbered(std::string& words, const std::string& number, const std::string& title, const Style& style,
                              Colour faint) {
  std::vector<Stretch> made;
  if (!number.empty()) {
    words = number + "  ";
    made.push_back({0, static_cast<std::uint32_t>(words.size()), style});
    made.back().style.strong = false;
    made.back().style.colour = faint;
  }
  const auto begin = static_cast<std::uint32_t>(words.size());
  words += title;
  made.push_back({begin, static_cast<std::uint32_t>(words.size()), style});
  return made;
}

void open_section(Column& column, const std::string& number, const std::string& title, const std::string& anchor) {
  const Look& look = column.look();
  column.flush_labels();
  column.space(looks::section_above);
  column.anchor(anchor);
  column.bookmark(number.empty() ? title : number + " " + title, 0, anchor);
  const std::uint32_t first = column.next_strip();
  column.strip(11);
  column.box(Item::Kind::box, 0, 0, column_width, looks::section_rule, look.colour(ColourRole::accent));
  std::string words;
  const auto stretches = numbered(words, number, title, look.heading(2), look.colour(ColourRole::muted));
  column.lines(words, stretches, column.add("H2"));
  column.keep_from(first);
  column.keep();
  column.space(looks::section_below);
}

void steps(Column& column, const Estimate& estimate, double at_x, double at_y, Colour colour) {
  const std::size_t all = column.document().estimates.scale.size();
  if (!estimate.place || all == 0) return;
  for (std::size_t i = 0; i < all; ++i)
    column.box(i < all - *estimate.place ? Item::Kind::box : Item::Kind::outline,
               at_x + static_cast<double>(i) * (looks::step_width + looks::step_gap), at_y, looks::step_width,
               looks::step_height, colour);
}

void set_report(Column& column) {
  const Document& document = column.document();
  set_cover(column);
  contents(column);
  estimates(column);
  areas(column);
  statements(column);
  set_sections(column);
  terms(column, document.glossary, wording::glossary, "abbreviations");
  terms(column, document.signs, wording::signs, "signs");
  set_evidence(column);
}

}  // namespace qar::render::pdf
