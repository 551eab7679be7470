#include "pdf_column.h"

#include <algorithm>

namespace qar::render::pdf {
namespace {

constexpr double size_of_citation = 0.86, size_of_code = 0.88;

}  // namespace

void Column::keep() {
  flush_labels();
  if (!galley_.strips.empty()) galley_.strips.back().stays = true;
}

void Column::keep_from(std::uint32_t first) {
  for (std::uint32_t i = first; i + 1 < galley_.strips.size(); ++i) galley_.strips[i].stays = true;
}

void Column::bookmark(std::string title, int level, const std::string& anchor) {
  galley_.bookmarks.push_back({std::move(title), level, anchor});
}

Strip& Column::strip(double height) {
  Strip made;
  made.space = space_;
  made.height = height;
  made.first = made.last = static_cast<std::uint32_t>(galley_.items.size());
  made.opens_page = opens_page_;
  space_ = 0;
  opens_page_ = false;
  galley_.strips.push_back(made);
  place_labels();
  return galley_.strips.back();
}

void Column::item(const Item& item) {
  galley_.items.push_back(item);
  galley_.strips.back().last = static_cast<std::uint32_t>(galley_.items.size());
}

void Column::item_line(std::uint32_t line, NodeId of, double at_x, double at_y) {
  Item made;
  made.index = line;
  made.node = of;
  made.x = at_x;
  made.y = at_y;
  item(made);
}

void Column::box(Item::Kind kind, double at_x, double at_y, double wide, double high, Colour colour) {
  item({kind, 0, artifact, at_x, at_y, wide, high, colour});
}

std::size_t Column::open_frame(Frame::Kind kind, double at_x, double wide, Colour colour) {
  flush_labels();
  galley_.frames.push_back({kind, next_strip(), next_strip(), at_x, wide, colour});
  return galley_.frames.size() - 1;
}

std::uint32_t Column::target(Target target) {
  galley_.targets.push_back(std::move(target));
  return static_cast<std::uint32_t>(galley_.targets.size());
}

Lines Column::set(std::string_view words, const Style& style, double wide) {
  const Stretch all = {0, static_cast<std::uint32_t>(words.size()), style};
  return typesetter_.set(words, std::span(&all, 1), wide, galley_.type);
}

Lines Column::set(std::string_view words, std::span<const Stretch> stretches, double wide) {
  return typesetter_.set(words, stretches, wide, galley_.type);
}

std::vector<Stretch> Column::stretches(const Text& text, const Style& style, NodeId of) {
  if (text.runs.empty()) return {{0, static_cast<std::uint32_t>(text.words.size()), style}};
  std::vector<Stretch> made;
  std::uint32_t link = 0;
  for (const Run& run : text.runs) {
    Stretch stretch{run.begin, run.end, style};
    stretch.style.strong |= run.strong;
    stretch.style.emphasis |= run.emphasis;
    if (run.code) {
      stretch.style.face = Face::code;
      stretch.style.size *= size_of_code;
    }
    if (run.citation != 0) {
      stretch.style.size *= size_of_citation;
      stretch.style.colour = look_.colour(ColourRole::accent);
      stretch.node = galley_.tree.add(of, "Link");
      stretch.target = target({{}, document_.evidence[run.citation - 1].anchor});
    } else if (run.link != 0) {
      const bool goes_on = run.link == link;
      stretch.style.colour = look_.colour(ColourRole::accent);
      stretch.underline = true;
      stretch.node = goes_on ? made.back().node : galley_.tree.add(of, "Link");
      stretch.target = goes_on ? made.back().target : target({document_.links[run.link - 1], {}});
    }
    link = run.link;
    made.push_back(stretch);
  }
  return made;
}

void Column::text(const Text& text, const Style& style, NodeId of) { lines(text.words, stretches(text, style, of), of); }

void Column::words(std::string_view words, const Style& style, NodeId of) {
  const Stretch all = {0, static_cast<std::uint32_t>(words.size()), style};
  lines(words, std::span(&all, 1), of);
}

void Column::lines(std::string_view words, std::span<const Stretch> stretches, NodeId of) {
  const Lines made = set(words, stretches, width);
  for (std::uint32_t i = made.first; i < made.last; ++i) {
    const Line set_line = line(i);
    Strip& placed = strip(set_line.height);
    const std::uint32_t left = made.last - i;
    placed.stays = left > 1 && (i == made.first || left == 2);
    item_line(i, of, set_line.from_right ? x + width - set_line.width : x, 0);
  }
}

void Column::label(std::string_view words, const Style& style, NodeId of, double right) {
  const Lines made = set(words, style);
  if (made.first == made.last) return;
  const double left = right - made.width;
  // A list that begins with a list has both labels on one line, unless they would stand on one another.
  if (!labels_.empty() && left < labels_.back().x + 6) flush_labels();
  labels_.push_back({made.first, of, left});
}

void Column::flush_labels() {
  if (labels_.empty()) return;
  strip(line(labels_.front().line).height);
}

void Column::place_labels() {
  for (const Label& label : labels_) item_line(label.line, label.node, label.x, 0);
  labels_.clear();
}

}  // namespace qar::render::pdf
