// Words set in type: which font, which lines, where each glyph stands. A Typesetter belongs to one thread and keeps the
// fonts that it has found; the Type that it fills is plain data and needs no Pango to be drawn.
#pragma once

#include <array>
#include <cairo.h>
#include <cstdint>
#include <map>
#include <memory>
#include <pango/pangocairo.h>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "qar/render/theme.h"
#include "qar/text/result.h"

#include "pdf_words.h"

namespace qar::render::pdf {

enum class Face : std::uint8_t { text, heading, code };
inline constexpr std::size_t faces = 3;

/// How words look. Lengths are points.
struct Style {
  Face face = Face::text;
  double size = 10;
  double pitch = 15;  ///< from line to line
  bool strong = false, emphasis = false;
  Colour colour;
};

/// A part of a text that differs from its neighbours in looks, in what it is, or in where it leads.
struct Stretch {
  std::uint32_t begin = 0, end = 0;  ///< bytes
  Style style;
  std::uint32_t node = 0;    ///< of the structure; 0: as the text around it
  std::uint32_t target = 0;  ///< 1 + index in Galley::targets
  bool underline = false;
};

/// Glyphs of one line that are drawn in one go.
struct Slug {
  cairo_scaled_font_t* font = nullptr;
  Colour colour;
  std::uint32_t node = 0, target = 0;
  double x = 0, width = 0, size = 0;
  std::uint32_t glyph = 0, glyphs = 0, cluster = 0, clusters = 0, text = 0, bytes = 0;  ///< first and count in the Type
  bool underline = false;
  bool unknown = false;  ///< no font has this character
};

struct Line {
  std::uint32_t first = 0, last = 0;  ///< slugs, in the order of reading
  double width = 0, height = 0, baseline = 0;
  double ascent = 0, descent = 0;  ///< of the fonts that it has
  bool from_right = false;         ///< of a paragraph that is written from right to left
};

struct Type {
  std::vector<cairo_glyph_t> glyphs;  ///< x counts from the line's left end, y from its baseline
  std::vector<cairo_text_cluster_t> clusters;
  std::string words;
  std::vector<Slug> slugs;
  std::vector<Line> lines;
};

/// The lines of one text.
struct Lines {
  std::uint32_t first = 0, last = 0;
  double width = 0;  ///< of the widest
};

class Typesetter {
 public:
  /// A failure names a typeface that is not installed.
  static text::Result<std::shared_ptr<Typesetter>> open(const Theme& theme);
  ~Typesetter();
  Typesetter(const Typesetter&) = delete;
  Typesetter& operator=(const Typesetter&) = delete;

  /// Appends the lines to `type`. Stretches cover the words in order, without gaps. A width below 0 is any width.
  Lines set(std::string_view words, std::span<const Stretch> stretches, double width, Type& type);

 private:
  struct Metrics {
    double ascent = 0, descent = 0;
  };
  struct Font {
    cairo_scaled_font_t* scaled = nullptr;
    unsigned long space = 0;
  };
  Typesetter();
  [[nodiscard]] PangoFontDescription* description(const Style& style);
  [[nodiscard]] Metrics metrics(const Style& style);
  [[nodiscard]] Font font(PangoFont* pango);
  /// Sets any text at all.
  Lines set_with_pango(std::string_view words, std::span<const Stretch> stretches, double width, Type& type);
  void place(Line& line, const Style& style);
  void set_line(PangoLayoutLine* line, std::string_view words, std::span<const Stretch> stretches, Type& type);
  void set_run(PangoGlyphItem* run, double x, std::string_view words, std::span<const Stretch> stretches, Type& type);

  std::array<std::string, faces> families_;
  PangoFontMap* fonts_ = nullptr;
  PangoContext* context_ = nullptr;
  PangoLayout* layout_ = nullptr;
  std::map<std::tuple<Face, double, bool, bool>, PangoFontDescription*> descriptions_;
  std::map<PangoFontDescription*, Metrics> metrics_;
  std::map<PangoFont*, Font> found_;
  WordBook book_;
  LineEnds line_ends_;

  friend class Paragraph;
};

}  // namespace qar::render::pdf
