#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "qar/render/wording.h"

#include "pdf_blocks.h"
#include "pdf_parts.h"

namespace qar::render::pdf {
namespace {

void own_estimate(Column& column, const Estimate& estimate) {
  constexpr double pad = 11, height = 25;
  const Look& look = column.look();
  std::string words = fmt::format("{}   ", wording::estimate);
  std::vector<Stretch> stretches = {{0, static_cast<std::uint32_t>(words.size()), look.muted}};
  words += estimate.value;
  stretches.push_back({stretches.front().end, static_cast<std::uint32_t>(words.size()), look.body});
  stretches.back().style.strong = true;
  const bool drawn = estimate.place.has_value();
  const double all = static_cast<double>(column.document().estimates.scale.size());
  const double steps_width = drawn ? all * (looks::step_width + looks::step_gap) + 10 : 0;
  const Lines lines = column.set(words, stretches, column_width - 2 * pad - steps_width);
  const std::uint32_t count = lines.last - lines.first;
  const double room = height - look.body.pitch;
  column.space(6);
  column.strip(room + look.body.pitch * count);
  const double wide = lines.width + 2 * pad + steps_width;
  column.box(Item::Kind::outline, 0, 0, wide, room + look.body.pitch * count, look.colour(ColourRole::accent));
  const NodeId node = column.add("P");
  for (std::uint32_t i = 0; i < count; ++i) column.item_line(lines.first + i, node, pad, room / 2 + look.body.pitch * i);
  if (drawn)
    steps(column, estimate, pad + lines.width + 12, (height - looks::step_height) / 2 + 0.4,
          look.colour(ColourRole::accent));
  column.keep();
  column.space(10);
}

void part_in_frame(Column& column, const Part& part) {
  const Look& look = column.look();
  column.space(looks::part_above);
  std::optional<std::size_t> bar;
  Style heading = look.heading(3);
  const Colour outer = column.marker;
  if (part.kind == PartKind::strength || part.kind == PartKind::development) {
    const bool strength = part.kind == PartKind::strength;
    const Colour colour = look.colour(strength ? ColourRole::strength : ColourRole::development);
    bar = column.open_frame(strength ? Frame::Kind::bar : Frame::Kind::double_bar, 0, looks::part_bar, colour);
    heading.colour = column.marker = colour;
  }
  {
    Inset inset(column, bar ? looks::part_indent : 0);
    column.anchor(part.anchor);
    column.bookmark(part.number.empty() ? part.title : part.number + " " + part.title, 1, part.anchor);
    std::string words;
    const auto stretches = numbered(words, part.number, part.title, heading, look.colour(ColourRole::muted));
    const std::uint32_t first = column.next_strip();
    column.lines(words, stretches, column.add("H3"));
    column.keep_from(first);
    column.keep();
    column.space(looks::part_below);
    set_notes(column, part.notes);
    if (!part.notes.empty()) column.keep();
    set_blocks(column, part.blocks, 3);
    column.flush_labels();
  }
  if (bar) column.close_frame(*bar);
  column.marker = outer;
}

void set_section(Column& column, const Section& section) {
  Within part(column, "Sect");
  if (section.title.empty())
    column.space(20);
  else
    open_section(column, section.number, section.title, section.anchor);
  set_notes(column, section.notes);
  if (!section.notes.empty()) column.keep();
  if (section.estimate) own_estimate(column, column.document().estimates.given[*section.estimate]);
  for (const Part& each : section.parts) {
    if (each.kind == PartKind::plain) {
      set_blocks(column, each.blocks, 2);
      column.flush_labels();
    } else {
      part_in_frame(column, each);
    }
  }
}

void head_of_entry(Column& column, const EvidenceEntry& entry) {
  const Look& look = column.look();
  const std::string words = entry.confidential ? entry.id + " " : entry.id;
  const Lines id = column.set(words, look.heading(3));
  const std::uint32_t first = column.next_strip();
  column.strip(8);
  column.box(Item::Kind::box, 0, 0, column_width, 0.7, look.colour(ColourRole::line));
  const NodeId heading = column.add("H3");
  if (id.width > column_width - 110) {
    column.words(words, look.heading(3), heading);
    if (entry.confidential) column.words(wording::confidential, look.small, heading);
  } else {
    column.strip(look.heading(3).pitch + 2);
    if (id.first != id.last) column.item_line(id.first, heading, 0, 0);
    if (entry.confidential) {
      Style style = look.note;
      style.strong = true;
      const Lines sign = column.set(wording::confidential, style);
      column.box(Item::Kind::outline, id.width + 12, 1, sign.width + 14, 15.5, look.colour(ColourRole::text));
      column.item_line(sign.first, heading, id.width + 19, 2.6);
    }
  }
  column.keep_from(first);
  column.keep();
}

void set_quote(Column& column, const Quote& quote) {
  Within within(column, "BlockQuote");
  const std::size_t bar = column.open_frame(Frame::Kind::bar, 0, 2.5, column.look().colour(ColourRole::line));
  {
    Inset inset(column, 14);
    std::string words = "“" + quote.text + "”";
    if (!quote.speaker.empty()) words += " — " + quote.speaker;
    column.words(words, column.look().muted, column.add("P"));
  }
  column.close_frame(bar);
}

void where_cited(Column& column, const EvidenceEntry& entry) {
  const Look& look = column.look();
  const NodeId node = column.add("P");
  std::string words = fmt::format("{}: ", wording::cited_in);
  std::vector<Stretch> stretches = {{0, static_cast<std::uint32_t>(words.size()), look.small}};
  const auto add = [&](std::string_view more) {
    words += more;
    stretches.push_back({stretches.back().end, static_cast<std::uint32_t>(words.size()), look.small});
  };
  for (const std::uint32_t index : entry.cited_in) {
    const Section& section = column.document().sections[index];
    if (section.title.empty()) continue;
    if (stretches.size() > 1) add(" · ");
    add(section.title);
    stretches.back().style.colour = look.colour(ColourRole::accent);
    stretches.back().underline = true;
    stretches.back().node = column.galley().tree.add(node, "Link");
    stretches.back().target = column.target({{}, section.anchor});
  }
  if (stretches.size() > 1) column.lines(words, stretches, node);
}

void set_entry(Column& column, const EvidenceEntry& entry) {
  const Look& look = column.look();
  column.space(12);
  column.anchor(entry.anchor);
  head_of_entry(column, entry);
  column.words(fmt::format("{}", fmt::join(facts(entry), " · ")), look.small, column.add("P"));
  column.keep();
  for (const std::string& paragraph : entry.observed) {
    column.space(4);
    column.words(paragraph, look.body, column.add("P"));
  }
  for (const Quote& quote : entry.quotes) {
    column.space(5);
    set_quote(column, quote);
  }
  if (entry.cited_in.empty()) return;
  column.keep();
  column.space(4);
  where_cited(column, entry);
}

}  // namespace

void set_sections(Column& column) {
  for (const Section& section : column.document().sections) set_section(column, section);
}

void set_evidence(Column& column) {
  if (column.document().evidence.empty()) return;
  Within part(column, "Sect");
  column.open_page();
  open_section(column, {}, std::string(wording::evidence), "evidence");
  for (const EvidenceEntry& entry : column.document().evidence) set_entry(column, entry);
}

}  // namespace qar::render::pdf
