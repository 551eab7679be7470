// What all documents of one opened writer share: styles, page, headers and footers of a reference document, parts that are
// packed once, drawings.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "docx_package.h"
#include "docx_pictures.h"
#include "docx_styles.h"

namespace qar::render::docx {

/// The page of all sections.
struct Page {
  std::string properties;                       ///< what a sectPr holds but for references to headers and footers
  std::size_t text_width = 0, text_height = 0;  ///< between the margins, in twentieths of a point
  bool first_differs = false, even_differs = false, mirrors = false;
};

/// Of the bookmark around a header or footer of ours, by which it is known when an edition serves as a reference document,
/// even after Word has saved it. Word does not list bookmarks that begin with an underscore.
inline constexpr std::string_view own_frame = "_qar_";

/// A header or footer as somebody else wrote it, cut open where a mark may be put.
struct Frame {
  std::string side;   ///< "header" or "footer"
  std::string pages;  ///< "default", "first" or "even"
  std::string name;   ///< of the part: "word/house-header-1.xml"
  std::string before, after;
  bool is_ours = false;  ///< it is an edition's, and names a school: ours is written anew in its place
};

struct House {
  const Theme& theme;
  std::string version;
  StyleIds ids;
  Page page;
  std::vector<Frame> frames;
  std::vector<PackagePart> parts;                          ///< of every document
  std::vector<std::pair<std::string, std::string>> links;  ///< a document's relationships to them: kind and target
  std::optional<Picture> logo;
  std::map<std::pair<std::size_t, std::size_t>, Picture> steps;  ///< so many boxes, of which so many are filled
};

}  // namespace qar::render::docx
