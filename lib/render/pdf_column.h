// The column in which a report is composed: where the next words go, how wide they may run, what they belong to. Everything
// that is set ends up in a Galley.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "qar/render/document.h"

#include "pdf_galley.h"
#include "pdf_look.h"

namespace qar::render::pdf {

class Column {
 public:
  Column(Galley& galley, const Document& document, const Look& look, Typesetter& typesetter)
      : galley_(galley), document_(document), look_(look), typesetter_(typesetter) {
    marker = look.colour(ColourRole::text);
  }

  double x = 0, width = column_width;  ///< where words run
  NodeId node = Tree::root;            ///< what is composed becomes part of this
  Colour marker;                       ///< of bullets and numbers

  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] const Look& look() const { return look_; }
  [[nodiscard]] Galley& galley() { return galley_; }
  NodeId add(const char* tag) { return galley_.tree.add(node, tag); }

  /// At least so much room before what follows.
  void space(double points) { space_ = std::max(space_, points); }
  /// What follows stands on the same page as what was set last.
  void keep();
  /// All strips from `first` stand on one page, as far as one can hold them.
  void keep_from(std::uint32_t first);
  void open_page() { opens_page_ = true; }
  /// What follows can be led to.
  void anchor(const std::string& name) { galley_.anchors[name] = next_strip(); }
  void bookmark(std::string title, int level, const std::string& anchor);

  /// Lines that may be cut into pages but for their first and last two.
  void text(const Text& text, const Style& style, NodeId of);
  void words(std::string_view words, const Style& style, NodeId of);
  /// Lines of stretches that the caller has made.
  void lines(std::string_view words, std::span<const Stretch> stretches, NodeId of);
  /// Stands beside the next line that is set, its right end at `right`: a bullet or a number.
  void label(std::string_view words, const Style& style, NodeId of, double right);
  /// Labels that nothing followed.
  void flush_labels();

  /// A text's stretches, with the nodes and targets of its links.
  [[nodiscard]] std::vector<Stretch> stretches(const Text& text, const Style& style, NodeId of);
  [[nodiscard]] std::uint32_t target(Target target);
  [[nodiscard]] Lines set(std::string_view words, const Style& style, double wide = -1);
  [[nodiscard]] Lines set(std::string_view words, std::span<const Stretch> stretches, double wide);
  [[nodiscard]] const Line& line(std::uint32_t index) const { return galley_.type.lines[index]; }

  /// A strip of its own, to which items are added until the next one.
  Strip& strip(double height);
  void item(const Item& item);
  void item_line(std::uint32_t line, NodeId of, double at_x, double at_y);
  void box(Item::Kind kind, double at_x, double at_y, double wide, double high, Colour colour);

  [[nodiscard]] std::size_t open_frame(Frame::Kind kind, double at_x, double wide, Colour colour);
  void close_frame(std::size_t frame) { galley_.frames[frame].last = next_strip(); }
  [[nodiscard]] std::uint32_t next_strip() const { return static_cast<std::uint32_t>(galley_.strips.size()); }

 private:
  struct Label {
    std::uint32_t line = 0;
    NodeId node = 0;
    double x = 0;
  };
  void place_labels();

  Galley& galley_;
  const Document& document_;
  const Look& look_;
  Typesetter& typesetter_;
  std::vector<Label> labels_;
  double space_ = 0;
  bool opens_page_ = false;
};

/// Narrows a column as long as it lives.
class Inset {
 public:
  Inset(Column& column, double left, double right = 0) : column_(column), x_(column.x), width_(column.width) {
    column.x += left;
    column.width -= left + right;
  }
  ~Inset() {
    column_.x = x_;
    column_.width = width_;
  }
  Inset(const Inset&) = delete;
  Inset& operator=(const Inset&) = delete;

 private:
  Column& column_;
  double x_, width_;
};

/// Makes a node the one to which what is composed belongs, as long as it lives.
class Within {
 public:
  Within(Column& column, NodeId node) : column_(column), outer_(column.node) { column.node = node; }
  Within(Column& column, const char* tag) : Within(column, column.add(tag)) {}
  ~Within() { column_.node = outer_; }
  Within(const Within&) = delete;
  Within& operator=(const Within&) = delete;

 private:
  Column& column_;
  NodeId outer_;
};

}  // namespace qar::render::pdf
