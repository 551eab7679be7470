#include "pdf_type.h"

#include <algorithm>
#include <hb.h>
#include <optional>

#include <fmt/format.h>

#include "qar/text/words.h"

#include "pdf_paragraph.h"

namespace qar::render::pdf {
namespace {

constexpr double units = PANGO_SCALE;

constexpr std::array<std::string_view, faces> names = {"text", "headings", "code"};

bool is_there(PangoFontMap* fonts, std::string_view wanted) {
  PangoFontFamily** families = nullptr;
  int count = 0;
  pango_font_map_list_families(fonts, &families, &count);
  bool found = false;
  for (int i = 0; i < count && !found; ++i)
    found = text::equal_ignoring_case(pango_font_family_get_name(families[i]), wanted);
  g_free(families);
  return found;
}

/// The first that is installed.
std::optional<std::string> first_of(PangoFontMap* fonts, const std::vector<std::string>& wanted) {
  for (const std::string& family : wanted)
    if (is_there(fonts, family)) return family;
  return std::nullopt;
}

}  // namespace

text::Result<std::shared_ptr<Typesetter>> Typesetter::open(const Theme& theme) {
  const std::array<const std::vector<std::string>*, faces> wanted = {&theme.text_fonts, &theme.heading_fonts,
                                                                     &theme.code_fonts};
  const std::shared_ptr<Typesetter> made(new Typesetter);
  for (std::size_t face = 0; face < faces; ++face) {
    auto family = first_of(made->fonts_, *wanted[face]);
    if (!family)
      return text::Failure{
          fmt::format("no typeface for {} is installed: PDF looked for {}; install one of them, or name one that is there "
                      "(fc-list : family)",
                      names[face], fmt::join(*wanted[face], ", "))};
    made->families_[face] = std::move(*family);
  }
  return made;
}

Typesetter::Typesetter() : fonts_(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)) {
  // A point is a unit of the page; glyphs stand where their outlines want to be, not on a screen's pixels.
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(fonts_), 72);
  context_ = pango_font_map_create_context(fonts_);
  pango_context_set_language(context_, pango_language_from_string("en-gb"));
  pango_context_set_round_glyph_positions(context_, FALSE);
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context_, options);
  cairo_font_options_destroy(options);
  layout_ = pango_layout_new(context_);
  pango_layout_set_wrap(layout_, PANGO_WRAP_WORD_CHAR);
}

Typesetter::~Typesetter() {
  for (const auto& [name, description] : descriptions_) pango_font_description_free(description);
  for (const auto& [pango, font] : found_) {
    cairo_scaled_font_destroy(font.scaled);
    g_object_unref(pango);
  }
  g_object_unref(layout_);
  g_object_unref(context_);
  g_object_unref(fonts_);
}

PangoFontDescription* Typesetter::description(const Style& style) {
  PangoFontDescription*& found = descriptions_[{style.face, style.size, style.strong, style.emphasis}];
  if (found != nullptr) return found;
  found = pango_font_description_new();
  pango_font_description_set_family(found, families_[static_cast<std::size_t>(style.face)].c_str());
  pango_font_description_set_absolute_size(found, style.size * units);
  pango_font_description_set_weight(found, style.strong ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style(found, style.emphasis ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  return found;
}

Typesetter::Metrics Typesetter::metrics(const Style& style) {
  PangoFontDescription* wanted = description(style);
  const auto known = metrics_.find(wanted);
  if (known != metrics_.end()) return known->second;
  PangoFontMetrics* measured = pango_context_get_metrics(context_, wanted, nullptr);
  const Metrics made = {pango_font_metrics_get_ascent(measured) / units, pango_font_metrics_get_descent(measured) / units};
  pango_font_metrics_unref(measured);
  metrics_[wanted] = made;
  return made;
}

Typesetter::Font Typesetter::font(PangoFont* pango) {
  const auto known = found_.find(pango);
  if (known != found_.end()) return known->second;
  Font made;
  made.scaled = cairo_scaled_font_reference(pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(pango)));
  hb_codepoint_t space = 0;
  if (hb_font_get_nominal_glyph(pango_font_get_hb_font(pango), ' ', &space) != 0) made.space = space;
  g_object_ref(pango);
  found_[pango] = made;
  return made;
}

Lines Typesetter::set(std::string_view words, std::span<const Stretch> stretches, double width, Type& type) {
  const auto first = static_cast<std::uint32_t>(type.lines.size());
  if (words.empty() || stretches.empty()) return {first, first, 0};
  if (stands_word_by_word(words))
    if (const auto made = Paragraph(*this, words, stretches, type).set(width)) return *made;
  return set_with_pango(words, stretches, width, type);
}

Lines Typesetter::set_with_pango(std::string_view words, std::span<const Stretch> stretches, double width, Type& type) {
  Lines made{static_cast<std::uint32_t>(type.lines.size()), static_cast<std::uint32_t>(type.lines.size()), 0};
  pango_layout_set_text(layout_, words.data(), static_cast<int>(words.size()));
  pango_layout_set_font_description(layout_, description(stretches.front().style));
  PangoAttrList* attributes = pango_attr_list_new();
  // One letter, one glyph: programs that read a PDF aloud stumble over "fi" drawn as one. Ligatures that a script needs
  // stay.
  pango_attr_list_insert(attributes, pango_attr_font_features_new("liga=0, clig=0, dlig=0"));
  for (const Stretch& stretch : stretches.subspan(1)) {
    PangoFontDescription* wanted = description(stretch.style);
    if (wanted == description(stretches.front().style)) continue;
    PangoAttribute* attribute = pango_attr_font_desc_new(wanted);
    attribute->start_index = stretch.begin;
    attribute->end_index = stretch.end;
    pango_attr_list_insert(attributes, attribute);
  }
  pango_layout_set_attributes(layout_, attributes);
  pango_attr_list_unref(attributes);
  pango_layout_set_width(layout_, width < 0 ? -1 : static_cast<int>(width * units));
  for (GSList* at = pango_layout_get_lines_readonly(layout_); at != nullptr; at = at->next) {
    set_line(static_cast<PangoLayoutLine*>(at->data), words, stretches, type);
    made.width = std::max(made.width, type.lines.back().width);
  }
  made.last = static_cast<std::uint32_t>(type.lines.size());
  return made;
}

void Typesetter::set_line(PangoLayoutLine* line, std::string_view words, std::span<const Stretch> stretches, Type& type) {
  Line made;
  made.first = static_cast<std::uint32_t>(type.slugs.size());
  made.from_right = line->resolved_dir == PANGO_DIRECTION_RTL;
  // Runs come as they stand from left to right; they are drawn as they are read.
  std::vector<std::pair<PangoGlyphItem*, double>> runs;
  for (GSList* at = line->runs; at != nullptr; at = at->next) {
    auto* run = static_cast<PangoGlyphItem*>(at->data);
    runs.emplace_back(run, made.width);
    made.width += pango_glyph_string_get_width(run->glyphs) / units;
  }
  std::sort(runs.begin(), runs.end(),
            [](const auto& a, const auto& b) { return a.first->item->offset < b.first->item->offset; });
  for (const auto& [run, x] : runs) set_run(run, x, words, stretches, type);
  made.last = static_cast<std::uint32_t>(type.slugs.size());
  PangoRectangle extents;
  pango_layout_line_get_extents(line, nullptr, &extents);
  made.ascent = -extents.y / units;
  made.descent = (extents.y + extents.height) / units;
  place(made, stretches.front().style);
  type.lines.push_back(made);
}

void Typesetter::place(Line& line, const Style& style) {
  const Metrics usual = metrics(style);
  line.baseline = std::max((style.pitch - usual.ascent - usual.descent) / 2 + usual.ascent, line.ascent);
  // Scripts that stand higher than the line's own get the room that they need.
  line.height = std::max(style.pitch, line.baseline + line.descent);
}

void Typesetter::set_run(PangoGlyphItem* run, double x, std::string_view words, std::span<const Stretch> stretches,
                         Type& type) {
  const Font drawn = font(run->item->analysis.font);
  const PangoGlyphString& glyphs = *run->glyphs;
  std::vector<double> left(static_cast<std::size_t>(glyphs.num_glyphs) + 1, x);
  for (int i = 0; i < glyphs.num_glyphs; ++i)
    left[static_cast<std::size_t>(i) + 1] = left[static_cast<std::size_t>(i)] + glyphs.glyphs[i].geometry.width / units;

  const Stretch* current = nullptr;
  PangoGlyphItemIter at;
  for (gboolean more = pango_glyph_item_iter_init_start(&at, run, words.data()); more != FALSE;
       more = pango_glyph_item_iter_next_cluster(&at)) {
    const auto begin = static_cast<std::uint32_t>(at.start_index), end = static_cast<std::uint32_t>(at.end_index);
    const auto stretch = std::upper_bound(stretches.begin(), stretches.end(), begin,
                                          [](std::uint32_t offset, const Stretch& s) { return offset < s.end; });
    if (stretch == stretches.end()) continue;
    const int first = std::min(at.start_glyph, at.end_glyph + 1), last = std::max(at.start_glyph + 1, at.end_glyph);
    bool unknown = false;
    for (int i = first; i < last; ++i) unknown |= (glyphs.glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0;
    if (current != &*stretch || unknown || type.slugs.back().unknown) {
      current = &*stretch;
      Slug slug{drawn.scaled, stretch->style.colour, stretch->node, stretch->target};
      slug.x = left[static_cast<std::size_t>(first)];
      slug.size = stretch->style.size;
      slug.glyph = static_cast<std::uint32_t>(type.glyphs.size());
      slug.cluster = static_cast<std::uint32_t>(type.clusters.size());
      slug.text = static_cast<std::uint32_t>(type.words.size());
      slug.underline = stretch->underline;
      slug.unknown = unknown;
      type.slugs.push_back(slug);
    }
    Slug& slug = type.slugs.back();
    const double right = std::max(slug.x + slug.width, left[static_cast<std::size_t>(last)]);
    slug.x = std::min(slug.x, left[static_cast<std::size_t>(first)]);
    slug.width = right - slug.x;
    int drawn_glyphs = 0;
    for (int i = first; i < last && !unknown; ++i) {
      const PangoGlyphInfo& info = glyphs.glyphs[i];
      unsigned long index = info.glyph;
      // The space at which a line was broken is kept as a character, so that its words stay two.
      if (info.glyph == PANGO_GLYPH_EMPTY) {
        if (drawn.space == 0 || words[begin] != ' ') continue;
        index = drawn.space;
      }
      type.glyphs.push_back(
          {index, left[static_cast<std::size_t>(i)] + info.geometry.x_offset / units, info.geometry.y_offset / units});
      ++drawn_glyphs;
    }
    type.clusters.push_back({static_cast<int>(end - begin), drawn_glyphs});
    type.words += words.substr(begin, end - begin);
    slug.glyphs += static_cast<std::uint32_t>(drawn_glyphs);
    slug.clusters += 1;
    slug.bytes += end - begin;
  }
}

}  // namespace qar::render::pdf
