#include "pdf_draw.h"

#include <cairo-pdf.h>

#include <fmt/format.h>

#include "qar/render/wording.h"

namespace qar::render::pdf {
namespace {

cairo_status_t append(void* closure, const unsigned char* bytes, unsigned int size) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(bytes), size);
  return CAIRO_STATUS_SUCCESS;
}

class Drawer {
 public:
  Drawer(Galley& galley, const std::vector<Page>& pages, const Document& document, const Look& look, Typesetter& typesetter)
      : galley_(galley), type_(galley.type), pages_(pages), document_(document), look_(look), typesetter_(typesetter) {
    surface_ = cairo_pdf_surface_create_for_stream(append, &made_.bytes, page_width, page_height);
    cr_ = cairo_create(surface_);
    cairo_set_line_width(cr_, 1);
    for (std::uint32_t page = 0; page < pages.size(); ++page)
      for (const Placed& placed : pages[page])
        if (!placed.repeated) page_of_[placed.strip] = page;
  }
  ~Drawer() {
    cairo_destroy(cr_);
    cairo_surface_destroy(surface_);
  }
  Drawer(const Drawer&) = delete;
  Drawer& operator=(const Drawer&) = delete;

  text::Result<Drawn> draw() {
    for (page_ = 0; page_ < pages_.size(); ++page_) {
      made_.marks.push_back(0);
      frames();
      for (const Placed& placed : pages_[page_]) strip(placed);
      if (page_ != 0) furniture();
      close_mark();
      cairo_show_page(cr_);
    }
    cairo_surface_finish(surface_);
    const cairo_status_t status = cairo_surface_status(surface_);
    if (status != CAIRO_STATUS_SUCCESS) return text::Failure{fmt::format("the PDF: {}", cairo_status_to_string(status))};
    return std::move(made_);
  }

 private:
  void open_mark(NodeId node, const char* name) {
    if (open_ != nullptr && node == open_node_ && name == open_) return;
    close_mark();
    cairo_tag_begin(cr_, name, nullptr);
    open_ = name;
    open_node_ = node;
    const std::uint32_t number = made_.marks.back()++;
    if (node != artifact) galley_.tree.add_content(node, {Kid::Kind::mark, number, page_});
  }
  void mark(NodeId node) {
    if (node == artifact) return open_mark(artifact, decoration_mark);
    // To Cairo "Link" is an annotation that it would like to make by itself.
    const char* tag = galley_.tree[node].tag;
    open_mark(node, std::string_view(tag) == "Link" ? "Span" : tag);
  }
  void close_mark() {
    if (open_ != nullptr) cairo_tag_end(cr_, open_);
    open_ = nullptr;
  }

  void ink(Colour colour) { cairo_set_source_rgb(cr_, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0); }
  void fill(double x, double y, double width, double height) {
    cairo_rectangle(cr_, x, y, width, height);
    cairo_fill(cr_);
  }

  void strip(const Placed& placed) {
    const Strip& strip = galley_.strips[placed.strip];
    for (std::uint32_t i = strip.first; i < strip.last; ++i) {
      const Item& item = galley_.items[i];
      const double x = margin_left + item.x, y = margin_top + placed.y + item.y;
      const NodeId node = placed.repeated ? artifact : item.node;
      repeated_ = placed.repeated;
      switch (item.kind) {
        case Item::Kind::line: line(type_.lines[item.index], x, y, node); break;
        case Item::Kind::page: number_of_page(item, x, y); break;
        case Item::Kind::box:
          mark(node);
          ink(item.colour);
          fill(x, y, item.width, item.height);
          break;
        case Item::Kind::outline:
          mark(node);
          ink(item.colour);
          cairo_rectangle(cr_, x + 0.5, y + 0.5, item.width - 1, item.height - 1);
          cairo_stroke(cr_);
          break;
        case Item::Kind::picture:
          mark(node);
          galley_.pictures[item.index]->draw(cr_, x, y, item.width, item.height);
          galley_.tree[node].box = box(x, y, item.width, item.height);
          break;
        case Item::Kind::none:
          if (node != artifact) galley_.tree.reach(node);
          break;
      }
    }
    repeated_ = false;
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
    mark(slug.node);
    ink(slug.colour);
    moved_.assign(type_.glyphs.begin() + slug.glyph, type_.glyphs.begin() + slug.glyph + slug.glyphs);
    for (cairo_glyph_t& glyph : moved_) glyph.x += x, glyph.y += baseline;
    cairo_set_scaled_font(cr_, slug.font);
    cairo_show_text_glyphs(cr_, type_.words.data() + slug.text, static_cast<int>(slug.bytes), moved_.data(),
                           static_cast<int>(slug.glyphs), type_.clusters.data() + slug.cluster,
                           static_cast<int>(slug.clusters), cairo_text_cluster_flags_t{});
    if (slug.underline) fill(x + slug.x, baseline + slug.size * 0.12, slug.width, slug.size * 0.05);
  }

  /// An empty box; what it stands for is said to those who have the text read to them, and to those who copy it.
  void show_unknown(const Slug& slug, double x, double baseline) {
    NodeId node = artifact;
    if (slug.node != artifact) {
      node = galley_.tree.add(slug.node, "Span");
      galley_.tree[node].actual = type_.words.substr(slug.text, slug.bytes);
    }
    mark(node);
    ink(slug.colour);
    const double inset = slug.width * 0.1;
    cairo_rectangle(cr_, x + inset, baseline - slug.size * 0.7, slug.width - 2 * inset, slug.size * 0.7);
    cairo_set_line_width(cr_, 0.6);
    cairo_stroke(cr_);
    cairo_set_line_width(cr_, 1);
  }

  static Box box(double x, double y, double width, double height) {
    return {x, page_height - y - height, x + width, page_height - y};
  }

  void link(const Slug& slug, double x, double y, double height) {
    const Box place = box(x + slug.x, y, slug.width, height);
    const std::string_view words = std::string_view(type_.words).substr(slug.text, slug.bytes);
    if (!made_.links.empty()) {
      Link& last = made_.links.back();
      const bool goes_on = last.page == page_ && last.target == slug.target && last.node == slug.node &&
                           last.box.bottom == place.bottom && last.box.right > place.left - 1;
      if (goes_on) {
        last.box.left = std::min(last.box.left, place.left);
        last.box.right = std::max(last.box.right, place.right);
        last.words += words;
        return;
      }
    }
    made_.links.push_back({page_, place, slug.target - 1, slug.node, std::string(words)});
    galley_.tree.add_content(slug.node, {Kid::Kind::link, static_cast<std::uint32_t>(made_.links.size() - 1), page_});
  }

  /// Behind what stands on the page; a frame that comes from the page before or goes on to the next has a little room there.
  void frames() {
    for (const Frame& frame : galley_.frames) {
      const Placed *top = nullptr, *bottom = nullptr;
      for (const Placed& placed : pages_[page_]) {
        if (placed.repeated || placed.strip < frame.first || placed.strip >= frame.last) continue;
        if (top == nullptr) top = &placed;
        bottom = &placed;
      }
      if (top == nullptr) continue;
      const double y = margin_top + top->y - (top->strip == frame.first ? 0 : 5);
      const double end =
          margin_top + bottom->y + galley_.strips[bottom->strip].height + (bottom->strip + 1 == frame.last ? 0 : 5);
      draw_frame(frame, margin_left + frame.x, y, end - y, top->strip == frame.first);
    }
  }

  void draw_frame(const Frame& frame, double x, double y, double height, bool begins) {
    mark(artifact);
    ink(frame.colour);
    switch (frame.kind) {
      case Frame::Kind::panel: return fill(x, y, frame.width, height);
      case Frame::Kind::bleed: return begins ? fill(0, 0, page_width, y + height) : fill(0, y, page_width, height);
      case Frame::Kind::bar: return fill(x, y, frame.width, height);
      case Frame::Kind::double_bar:
        fill(x, y, frame.width * 0.3, height);
        return fill(x + frame.width * 0.7, y, frame.width * 0.3, height);
      case Frame::Kind::dotted_bar:
        for (double at = y; at < y + height; at += frame.width * 2)
          fill(x, at, frame.width, std::min(frame.width, y + height - at));
        return;
      case Frame::Kind::top_bar:
        if (begins) fill(x, y, frame.width, 3);
        return;
      case Frame::Kind::outline:
        cairo_set_line_width(cr_, 0.8);
        cairo_rectangle(cr_, x + 0.4, y + 0.4, frame.width - 0.8, height - 0.8);
        cairo_stroke(cr_);
        cairo_set_line_width(cr_, 1);
        return;
    }
  }

  [[nodiscard]] Lines set(std::string_view words, const Style& style) {
    const Stretch all = {0, static_cast<std::uint32_t>(words.size()), style};
    return typesetter_.set(words, std::span(&all, 1), -1, type_);
  }

  void number_of_page(const Item& item, double x, double y) {
    const auto anchor = galley_.anchors.find(galley_.targets[item.index].anchor);
    if (anchor == galley_.anchors.end()) return;
    const Lines set_lines = set(fmt::format("{}", page_of_[anchor->second] + 1), look_.body);
    const std::uint32_t first = type_.lines[set_lines.first].first;
    type_.slugs[first].target = item.index + 1;
    line(type_.lines[set_lines.first], x - set_lines.width, y, item.node);
  }

  void furniture() {
    open_mark(artifact, furniture_mark);
    const double right = page_width - margin_right;
    piece(document_.cover.school, look_.furniture, margin_left, 36);
    double free = right;
    if (!document_.mark.empty()) free = mark_of_draft(right) - 10;
    piece_to(document_.edition, look_.furniture, free, 36);
    ink(look_.colour(ColourRole::line));
    fill(margin_left, 51, column_width, 0.6);
    fill(margin_left, page_height - 52, column_width, 0.6);
    piece(look_.theme.footer, look_.furniture, margin_left, page_height - 45);
    piece_to(page_in_words(page_ + 1, pages_.size()), look_.furniture, right, page_height - 45);
  }

  /// The left end of the mark.
  double mark_of_draft(double right) {
    const Lines words = set(document_.mark, look_.mark);
    const double left = right - words.width - 12;
    ink(look_.colour(ColourRole::text));
    fill(left, 33.5, words.width + 12, 15);
    furniture_line(words, left + 6, 35.5);
    return left;
  }

  void piece(const std::string& words, const Style& style, double x, double y) {
    if (!words.empty()) furniture_line(set(words, style), x, y);
  }
  void piece_to(const std::string& words, const Style& style, double right, double y) {
    if (words.empty()) return;
    const Lines lines = set(words, style);
    furniture_line(lines, right - lines.width, y);
  }
  void furniture_line(const Lines& lines, double x, double y) {
    const Line& line = type_.lines[lines.first];
    for (std::uint32_t i = line.first; i < line.last; ++i) {
      const Slug& slug = type_.slugs[i];
      if (slug.glyphs == 0) continue;
      open_mark(artifact, furniture_mark);
      ink(slug.colour);
      moved_.assign(type_.glyphs.begin() + slug.glyph, type_.glyphs.begin() + slug.glyph + slug.glyphs);
      for (cairo_glyph_t& glyph : moved_) glyph.x += x, glyph.y += y + line.baseline;
      cairo_set_scaled_font(cr_, slug.font);
      cairo_show_text_glyphs(cr_, type_.words.data() + slug.text, static_cast<int>(slug.bytes), moved_.data(),
                             static_cast<int>(slug.glyphs), type_.clusters.data() + slug.cluster,
                             static_cast<int>(slug.clusters), cairo_text_cluster_flags_t{});
    }
  }

  Galley& galley_;
  Type& type_;
  const std::vector<Page>& pages_;
  const Document& document_;
  const Look& look_;
  Typesetter& typesetter_;
  Drawn made_;
  cairo_surface_t* surface_ = nullptr;
  cairo_t* cr_ = nullptr;
  std::uint32_t page_ = 0;
  const char* open_ = nullptr;
  NodeId open_node_ = 0;
  bool repeated_ = false;
  std::map<std::uint32_t, std::uint32_t> page_of_;  ///< of strips
  std::vector<cairo_glyph_t> moved_;
};

}  // namespace

text::Result<Drawn> draw(Galley& galley, const std::vector<Page>& pages, const Document& document, const Look& look,
                         Typesetter& typesetter) {
  return Drawer(galley, pages, document, look, typesetter).draw();
}

}  // namespace qar::render::pdf
