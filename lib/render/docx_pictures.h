// Pictures as parts of a DOCX, and the drawings that show them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "qar/render/document.h"
#include "qar/text/result.h"

#include "docx_package.h"

namespace qar::render::docx {

/// In English Metric Units, as drawings are measured: 914,400 an inch, 635 a twentieth of a point.
struct Extent {
  std::uint64_t width = 0, height = 0;
};
inline constexpr std::uint64_t units_per_twip = 635, units_per_pixel = 9525, units_per_point = 12'700;

/// A picture ready for a package. An SVG brings a PNG with it, for what cannot draw SVG (Word before 2016, LibreOffice 7).
struct Picture {
  std::vector<PackagePart> parts;  ///< what all can show; then the SVG, if it is one
  Extent natural;
};

/// `name` without an ending: "word/media/logo". The PNG of an SVG has so many pixels on its longer side. A failure is a
/// clause: "is an SVG picture that cannot be drawn".
[[nodiscard]] text::Result<Picture> picture_of(const Image& image, std::string_view name, double longest_side = 1600);

/// As large as `most` allows, in proportion, and never larger than it is.
[[nodiscard]] Extent fit(Extent natural, Extent most);

/// The pictures of one story: each is stored once, however often it is shown.
class Gallery {
 public:
  Gallery(Package& package, Relationships& relationships) : package_(package), relationships_(relationships) {}
  /// Appends a run with the drawing. The picture must stay until the package is finished.
  void append(std::string& out, const Picture& picture, Extent size, std::string_view alt);

 private:
  struct Ids {
    std::string raster, vector;
  };
  const Ids& ids_of(const Picture& picture);

  Package& package_;
  Relationships& relationships_;
  std::map<const Picture*, Ids> known_;  // looked up only: the order of addresses is nowhere to be seen
  std::size_t drawings_ = 0;
};

}  // namespace qar::render::docx
