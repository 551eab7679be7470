// Cairo's pages, with each piece of drawing under a mark that says what it means. The bytes are complete after finish().
#pragma once

#include <cairo.h>
#include <string>
#include <vector>

#include "qar/text/result.h"

#include "pdf_galley.h"

namespace qar::render::pdf {

/// Marks that stand for decoration; all others belong to nodes of the structure tree.
inline constexpr const char* decoration_mark = "NonStruct";
inline constexpr const char* furniture_mark = "Private";  ///< header and footer

class Canvas {
 public:
  explicit Canvas(Galley& galley);
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  [[nodiscard]] std::uint32_t page() const { return static_cast<std::uint32_t>(marks_.size() - 1); }
  void end_page();
  /// A failure is Cairo's.
  text::Result<std::string> finish();
  /// How many each page has.
  [[nodiscard]] std::vector<std::uint32_t> marks() const { return {marks_.begin(), marks_.end() - 1}; }

  /// What is drawn from here on belongs to the node; it hangs itself into the tree.
  void mark(NodeId node);
  void mark_furniture() { open_mark(artifact, furniture_mark); }

  void ink(Colour colour);
  void fill(double x, double y, double width, double height);
  void outline(double x, double y, double width, double height, double line = 1);
  /// Under the mark that is open.
  void glyphs(const Slug& slug, double x, double baseline);
  [[nodiscard]] cairo_t* cairo() const { return cr_; }

 private:
  void open_mark(NodeId node, const char* name);
  void close_mark();

  Galley& galley_;
  std::string bytes_;
  cairo_surface_t* surface_ = nullptr;
  cairo_t* cr_ = nullptr;
  std::vector<std::uint32_t> marks_ = {0};
  const char* open_ = nullptr;
  NodeId open_node_ = 0;
  std::vector<cairo_glyph_t> moved_;
};

}  // namespace qar::render::pdf
