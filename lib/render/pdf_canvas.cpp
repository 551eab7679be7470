#include "pdf_canvas.h"

#include <cairo-pdf.h>
#include <string_view>

#include <fmt/format.h>

namespace qar::render::pdf {
namespace {

cairo_status_t append(void* closure, const unsigned char* bytes, unsigned int size) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(bytes), size);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

Canvas::Canvas(Galley& galley)
    : galley_(galley),
      surface_(cairo_pdf_surface_create_for_stream(append, &bytes_, page_width, page_height)),
      cr_(cairo_create(surface_)) {}

Canvas::~Canvas() {
  cairo_destroy(cr_);
  cairo_surface_destroy(surface_);
}

void Canvas::end_page() {
  close_piece();
  cairo_show_page(cr_);
  pieces_.push_back(0);
}

text::Result<std::string> Canvas::finish() {
  cairo_surface_finish(surface_);
  const cairo_status_t drawing = cairo_status(cr_), file = cairo_surface_status(surface_);
  const cairo_status_t status = drawing != CAIRO_STATUS_SUCCESS ? drawing : file;
  if (status != CAIRO_STATUS_SUCCESS) return text::Failure{fmt::format("the PDF: {}", cairo_status_to_string(status))};
  return std::move(bytes_);
}

void Canvas::piece_of(NodeId node) {
  if (node == artifact) return open_piece(artifact, decoration_piece);
  // To Cairo a "Link" is an annotation that it would like to make by itself.
  const char* tag = galley_.tree[node].tag;
  open_piece(node, std::string_view(tag) == "Link" ? "Span" : tag);
}

void Canvas::open_piece(NodeId node, const char* name) {
  if (open_ != nullptr && node == open_node_ && name == open_) return;
  close_piece();
  cairo_tag_begin(cr_, name, nullptr);
  open_ = name;
  open_node_ = node;
  const std::uint32_t number = pieces_.back()++;
  if (node != artifact) galley_.tree.add_content(node, {Kid::Kind::piece, number, page()});
}

void Canvas::close_piece() {
  if (open_ != nullptr) cairo_tag_end(cr_, open_);
  open_ = nullptr;
}

void Canvas::ink(Colour colour) { cairo_set_source_rgb(cr_, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0); }

void Canvas::fill(double x, double y, double width, double height) {
  cairo_rectangle(cr_, x, y, width, height);
  cairo_fill(cr_);
}

void Canvas::outline(double x, double y, double width, double height, double line) {
  cairo_set_line_width(cr_, line);
  cairo_rectangle(cr_, x + line / 2, y + line / 2, width - line, height - line);
  cairo_stroke(cr_);
}

void Canvas::glyphs(const Slug& slug, double x, double baseline) {
  const Type& type = galley_.type;
  moved_.assign(type.glyphs.begin() + slug.glyph, type.glyphs.begin() + slug.glyph + slug.glyphs);
  for (cairo_glyph_t& glyph : moved_) glyph.x += x, glyph.y += baseline;
  cairo_set_scaled_font(cr_, slug.font);
  cairo_show_text_glyphs(cr_, type.words.data() + slug.text, static_cast<int>(slug.bytes), moved_.data(),
                         static_cast<int>(slug.glyphs), type.clusters.data() + slug.cluster, static_cast<int>(slug.clusters),
                         cairo_text_cluster_flags_t{});
}

}  // namespace qar::render::pdf
