// A report as one endless column of type, before it is cut into pages: strips that are never cut, what stands on each,
// frames behind them, and between which of them a page may end. Lengths are points; x counts from the left end of the
// column, y from the top of the strip.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "qar/render/document.h"

#include "looks.h"
#include "pdf_picture.h"
#include "pdf_tags.h"
#include "pdf_type.h"

namespace qar::render::pdf {

using looks::page_height;
using looks::page_width;
inline constexpr double margin_side = looks::margin_side;
/// The head and foot of a page stand in its margins.
inline constexpr double margin_top = looks::margin_top + 10, margin_bottom = looks::margin_bottom;
/// The cover has neither, and begins higher.
inline constexpr double cover_rise = 34;
inline constexpr double column_width = page_width - 2 * margin_side;
inline constexpr double column_height = page_height - margin_top - margin_bottom;

/// What is drawn.
struct Item {
  enum class Kind : std::uint8_t {
    line,  ///< `index` of Type::lines
    page,  ///< the number of the page on which the target stands, its right end at x; `index` of Galley::targets
    box,   ///< filled
    outline,
    picture,  ///< `index` of Galley::pictures
    none      ///< an empty cell: it is there, and nothing is drawn
  };
  Kind kind = Kind::line;
  std::uint32_t index = 0;
  NodeId node = artifact;  ///< of what lies on no stretch with a node of its own
  double x = 0, y = 0, width = 0, height = 0;
  Colour colour;
};

struct Strip {
  double space = 0;  ///< above; not at the top of a page
  double height = 0;
  std::uint32_t first = 0, last = 0;  ///< items
  std::uint32_t head = 0;             ///< 1 + index in Galley::heads: what is repeated where a page begins here
  bool stays = false;                 ///< no page ends below
  bool opens_page = false;
};

/// Strips that a table repeats on each page.
struct Head {
  std::uint32_t first = 0, last = 0;
};

/// A ground or a rule beside strips, drawn behind them on each page that they come to stand on.
struct Frame {
  enum class Kind : std::uint8_t {
    panel,
    bleed,  ///< to the edges of the paper, the upper one too where it begins
    bar,
    double_bar,
    dotted_bar,
    outline,
    top_bar
  };
  Kind kind = Kind::panel;
  std::uint32_t first = 0, last = 0;  ///< strips
  double x = 0, width = 0;
  Colour colour;
};

/// Where a link leads: an address, or a place in the report.
struct Target {
  std::string address;
  std::string anchor;
};

/// An entry of the bookmarks.
struct Bookmark {
  std::string title;
  int level = 0;
  std::string anchor;
};

struct Galley {
  Type type;
  Tree tree;
  std::vector<Item> items;
  std::vector<Strip> strips;
  std::vector<Head> heads;
  std::vector<Frame> frames;  ///< those outside before those inside
  std::vector<Target> targets;
  std::map<std::string, std::uint32_t> anchors;  ///< the strip that an anchor names
  std::vector<Bookmark> bookmarks;
  std::vector<std::shared_ptr<const Picture>> pictures;
};

}  // namespace qar::render::pdf
