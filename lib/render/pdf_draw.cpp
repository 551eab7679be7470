#include "pdf_draw.h"

#include <algorithm>

#include <fmt/format.h>

#include "pdf_canvas.h"
#include "pdf_furniture.h"

namespace qar::render::pdf {
namespace {

/// A frame that comes from the page before, or goes on to the next, reaches so far beyond what stands in it.
constexpr double open_end = 5;

class Drawer {
 public:
  Drawer(Galley& galley, const std::vector<Page>& pages, const Document& document, const Look& look, Typesetter& typesetter)
      : galley_(galley),
        type_(galley.type),
        pages_(pages),
        look_(look),
        typesetter_(typesetter),
        canvas_(galley),
        furniture_(galley.type, document, look, typesetter),
        page_of_(galley.strips.size()) {
    for (std::uint32_t page = 0; page < pages.size(); ++page)
      for (const Placed& placed : pages[page])
        if (!placed.repeated) page_of_[placed.strip] = page;
  }

  text::Result<Drawn> draw() {
    for (const Page& page : pages_) {
      frames(page);
      for (const Placed& placed : page) strip(placed);
      if (canvas_.page() != 0) furniture_.draw(canvas_, canvas_.page(), pages_.size());
      canvas_.end_page();
    }
    auto bytes = canvas_.finish();
    if (!bytes.ok()) return text::Failure{bytes.message()};
    return Drawn{std::move(bytes.value()), std::move(links_), canvas_.pieces()};
  }

 private:
  void strip(const Placed& placed) {
    const Strip& strip = galley_.strips[placed.strip];
    repeated_ = placed.repeated;
    for (std::uint32_t i = strip.first; i < strip.last; ++i) item(galley_.items[i], margin_top + placed.y);
  }

  void item(const Item& item, double top) {
    const double x = margin_side + item.x, y = top + item.y;
    const NodeId node = repeated_ ? artifact : item.node;
    switch (item.kind) {
      case Item::Kind::line: return line(type_.lines[item.index], x, y, node);
      case Item::Kind::page: return number_of_page(item, x, y);
      case Item::Kind::box:
        canvas_.piece_of(node);
        canvas_.ink(item.colour);
        return canvas_.fill(x, y, item.width, item.height);
      case Item::Kind::outline:
        canvas_.piece_of(node);
        canvas_.ink(item.colour);
        return canvas_.outline(x, y, item.width, item.height);
      case Item::Kind::picture:
        canvas_.piece_of(node);
        galley_.pictures[item.index]->draw(canvas_.cairo(), x, y, item.width, item.height);
        galley_.tree[node].box = box(x, y, item.width, item.height);
        return;
      case Item::Kind::none:
        if (node != artifact) galley_.tree.reach(node);
        return;
    }
  }

  void line(const Line& line, double x, double y, NodeId node) {
    for (std::uint32_t i = line.first; i < line.last; ++i) {
      Slug slug = type_.slugs[i];
      if (slug.node == 0 || repeated_) slug.node = node;
      show(slug, x, y + line.baseline);
      if (slug.target != 0 && !repeated_) link(slug, x, y, line.height);
    }
  }

  void show(const Slug& slug, double x, double baseline) {
    if (slug.unknown) return show_unknown(slug, x + slug.x, baseline);
    if (slug.glyphs == 0) return;
    canvas_.piece_of(slug.node);
    canvas_.ink(slug.colour);
    canvas_.glyphs(slug, x, baseline);
    if (slug.underline) canvas_.fill(x + slug.x, baseline + slug.size * 0.12, slug.width, slug.size * 0.05);
  }

  /// An empty box; what it stands for is said to those who have the text read to them, and to those who copy it.
  void show_unknown(const Slug& slug, double x, double baseline) {
    NodeId node = artifact;
    if (slug.node != artifact) {
      node = galley_.tree.add(slug.node, "Span");
      galley_.tree[node].actual = type_.words.substr(slug.text, slug.bytes);
    }
    canvas_.piece_of(node);
    canvas_.ink(slug.colour);
    canvas_.outline(x + slug.width * 0.1, baseline - slug.size * 0.7, slug.width * 0.8, slug.size * 0.7, 0.6);
  }

  static Box box(double x, double y, double width, double height) {
    return {x, page_height - y - height, x + width, page_height - y};
  }

  void link(const Slug& slug, double x, double y, double height) {
    const Box place = box(x + slug.x, y, slug.width, height);
    const std::string_view words = std::string_view(type_.words).substr(slug.text, slug.bytes);
    if (!links_.empty()) {
      Link& last = links_.back();
      const bool goes_on = last.page == canvas_.page() && last.node == slug.node && last.box.top == place.top &&
                           last.box.right > place.left - 1;
      if (goes_on) {
        last.box.left = std::min(last.box.left, place.left);
        last.box.right = std::max(last.box.right, place.right);
        last.words += words;
        return;
      }
    }
    links_.push_back({canvas_.page(), place, slug.target - 1, slug.node, std::string(words)});
    galley_.tree.add_content(slug.node, {Kid::Kind::link, static_cast<std::uint32_t>(links_.size() - 1), canvas_.page()});
  }

  void number_of_page(const Item& item, double x, double y) {
    const auto anchor = galley_.anchors.find(galley_.targets[item.index].anchor);
    if (anchor == galley_.anchors.end() || anchor->second >= page_of_.size()) return;
    const std::string words = fmt::format(" {}", page_of_[anchor->second] + 1);
    const Stretch all = {0, static_cast<std::uint32_t>(words.size()), look_.body, item.node, item.index + 1};
    const Lines number = typesetter_.set(words, std::span(&all, 1), -1, type_);
    line(type_.lines[number.first], x - number.width, y, item.node);
  }

  /// Behind what stands on the page.
  void frames(const Page& page) {
    if (page.empty()) return;
    const std::uint32_t first = std::find_if(page.begin(), page.end(), [](const Placed& p) { return !p.repeated; })->strip;
    const std::uint32_t last = page.back().strip;
    for (const Frame& frame : galley_.frames) {
      if (frame.first > last || frame.last <= first || frame.first == frame.last) continue;
      const bool begins = frame.first >= first, ends = frame.last <= last + 1;
      const auto on_page = [&](std::uint32_t strip) { return page[page.size() - 1 - (last - strip)]; };
      const Placed top = on_page(std::max(first, frame.first)), bottom = on_page(std::min(last, frame.last - 1));
      const double y = margin_top + top.y - (begins ? 0 : open_end);
      const double end = margin_top + bottom.y + galley_.strips[bottom.strip].height + (ends ? 0 : open_end);
      draw_frame(frame, margin_side + frame.x, y, end - y, begins);
    }
  }

  void draw_frame(const Frame& frame, double x, double y, double height, bool begins) {
    canvas_.piece_of(artifact);
    canvas_.ink(frame.colour);
    switch (frame.kind) {
      case Frame::Kind::panel:
      case Frame::Kind::bar: return canvas_.fill(x, y, frame.width, height);
      case Frame::Kind::bleed:
        return begins ? canvas_.fill(0, 0, page_width, y + height) : canvas_.fill(0, y, page_width, height);
      case Frame::Kind::double_bar:
        canvas_.fill(x, y, frame.width * 0.3, height);
        return canvas_.fill(x + frame.width * 0.7, y, frame.width * 0.3, height);
      case Frame::Kind::dotted_bar:
        for (double at = y; at < y + height; at += frame.width * 2)
          canvas_.fill(x, at, frame.width, std::min(frame.width, y + height - at));
        return;
      case Frame::Kind::top_bar: return begins ? canvas_.fill(x, y, frame.width, 3) : void();
      case Frame::Kind::outline: return canvas_.outline(x, y, frame.width, height, 0.8);
    }
  }

  Galley& galley_;
  Type& type_;
  const std::vector<Page>& pages_;
  const Look& look_;
  Typesetter& typesetter_;
  Canvas canvas_;
  Furniture furniture_;
  std::vector<Link> links_;
  std::vector<std::uint32_t> page_of_;  ///< of each strip
  bool repeated_ = false;
};

}  // namespace

text::Result<Drawn> draw(Galley& galley, const std::vector<Page>& pages, const Document& document, const Look& look,
                         Typesetter& typesetter) {
  return Drawer(galley, pages, document, look, typesetter).draw();
}

}  // namespace qar::render::pdf
