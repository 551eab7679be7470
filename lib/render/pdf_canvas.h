// Cairo's pages, cut into pieces (PDF calls them marked content) by what is drawn. The bytes are complete after finish().
#pragma once

#include <cairo.h>
#include <string>
#include <vector>

#include "qar/text/result.h"

#include "pdf_galley.h"

namespace qar::render::pdf {

/// Names of pieces that are decoration; all others belong to nodes of the structure tree.
inline constexpr const char* decoration_piece = "NonStruct";
inline constexpr const char* furniture_piece = "Private";  ///< header and footer

class Canvas {
 public:
  explicit Canvas(Galley& galley);
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  [[nodiscard]] std::uint32_t page() const { return static_cast<std::uint32_t>(pieces_.size() - 1); }
  void end_page();
  /// A failure is Cairo's.
  text::Result<std::string> finish();
  /// How many each page has.
  [[nodiscard]] std::vector<std::uint32_t> pieces() const { return {pieces_.begin(), pieces_.end() - 1}; }

  /// What is drawn from here on belongs to the node; it hangs itself into the tree.
  void piece_of(NodeId node);
  void piece_of_furniture() { open_piece(artifact, furniture_piece); }

  void ink(Colour colour);
  void fill(double x, double y, double width, double height);
  void outline(double x, double y, double width, double height, double line = 1);
  /// In the piece that is open.
  void glyphs(const Slug& slug, double x, double baseline);
  [[nodiscard]] cairo_t* cairo() const { return cr_; }

 private:
  void open_piece(NodeId node, const char* name);
  void close_piece();

  Galley& galley_;
  std::string bytes_;
  cairo_surface_t* surface_ = nullptr;
  cairo_t* cr_ = nullptr;
  std::vector<std::uint32_t> pieces_ = {0};
  const char* open_ = nullptr;
  NodeId open_node_ = 0;
  std::vector<cairo_glyph_t> moved_;
};

}  // namespace qar::render::pdf
