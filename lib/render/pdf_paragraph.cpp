#include "pdf_paragraph.h"

#include <algorithm>
#include <cmath>

namespace qar::render::pdf {
namespace {

/// Lengths are whole units, as Pango compares them.
double whole_units(double points) { return std::floor(points * PANGO_SCALE) / PANGO_SCALE; }

}  // namespace

Paragraph::Paragraph(Typesetter& typesetter, std::string_view words, std::span<const Stretch> stretches, Type& type)
    : typesetter_(typesetter), words_(words), stretches_(stretches), type_(type) {
  typesetter_.book_.clear_if_full();
  cut();
}

void Paragraph::cut() {
  std::uint32_t begin = 0;
  for (const std::uint32_t end : typesetter_.line_ends_.of(words_)) {
    const std::string_view all = words_.substr(begin, end - begin);
    const std::size_t last = all.find_last_not_of(' ');
    const std::uint32_t spaces = begin + static_cast<std::uint32_t>(last == std::string_view::npos ? 0 : last + 1);
    Segment segment{pieces_.size(), pieces_.size()};
    add(begin, spaces, false, segment);
    segment.width = segment.with_spaces;
    add(spaces, end, true, segment);
    segment.last = pieces_.size();
    segments_.push_back(segment);
    begin = end;
  }
}

void Paragraph::add(std::uint32_t begin, std::uint32_t end, bool space, Segment& segment) {
  while (begin < end) {
    while (stretches_[stretch_].end <= begin) ++stretch_;
    const Stretch& stretch = stretches_[stretch_];
    const std::uint32_t piece_end = std::min(end, stretch.end);
    const Type& shaped = typesetter_.book_.word(
        typesetter_.description(stretch.style), words_.substr(begin, piece_end - begin), [&](std::string_view word) {
          Type made;
          const Stretch whole = {0, static_cast<std::uint32_t>(word.size()), stretch.style};
          typesetter_.set_with_pango(word, std::span(&whole, 1), -1, made);
          return made;
        });
    pieces_.push_back({&shaped, &stretch, space});
    segment.with_spaces += shaped.lines.front().width;
    begin = piece_end;
  }
}

std::optional<Lines> Paragraph::set(double width) {
  const bool bounded = width >= 0;
  const double room = whole_units(width);
  if (bounded && std::any_of(segments_.begin(), segments_.end(), [&](const Segment& s) { return s.width > room; }))
    return std::nullopt;
  Lines made{static_cast<std::uint32_t>(type_.lines.size()), 0, 0};
  std::size_t first = 0;
  double pen = 0;
  for (std::size_t i = 0; i < segments_.size(); ++i) {
    if (bounded && i > first && pen + segments_[i].width > room) {
      set_line(first, i, true);
      first = i;
      pen = 0;
    }
    pen += segments_[i].with_spaces;
  }
  set_line(first, segments_.size(), false);
  made.last = static_cast<std::uint32_t>(type_.lines.size());
  for (std::uint32_t i = made.first; i < made.last; ++i) made.width = std::max(made.width, type_.lines[i].width);
  return made;
}

void Paragraph::set_line(std::size_t first, std::size_t last, bool goes_on) {
  Line line;
  line.first = static_cast<std::uint32_t>(type_.slugs.size());
  drawn_ = nullptr;
  for (std::size_t i = first; i < last; ++i) {
    for (std::size_t at = segments_[i].first; at < segments_[i].last; ++at) {
      const Piece& piece = pieces_[at];
      const Line& shaped = piece.shaped->lines.front();
      // The spaces at which a line was broken are kept as characters, so that its words stay two.
      const bool gone = goes_on && piece.space && i + 1 == last;
      append(piece, line.width, gone, line);
      if (!gone) line.width += shaped.width;
      line.ascent = std::max(line.ascent, shaped.ascent);
      line.descent = std::max(line.descent, shaped.descent);
    }
  }
  line.last = static_cast<std::uint32_t>(type_.slugs.size());
  typesetter_.place(line, stretches_.front().style);
  type_.lines.push_back(line);
}

void Paragraph::append(const Piece& piece, double x, bool gone, Line& line) {
  const Type& from = *piece.shaped;
  for (const Slug& shaped : from.slugs) {
    const bool goes_on = drawn_ == piece.stretch && type_.slugs.size() > line.first && !shaped.unknown &&
                         !type_.slugs.back().unknown && type_.slugs.back().font == shaped.font;
    if (!goes_on) {
      const Stretch& stretch = *piece.stretch;
      Slug slug{shaped.font, stretch.style.colour, stretch.node, stretch.target};
      slug.x = x + shaped.x;
      slug.size = stretch.style.size;
      slug.glyph = static_cast<std::uint32_t>(type_.glyphs.size());
      slug.cluster = static_cast<std::uint32_t>(type_.clusters.size());
      slug.text = static_cast<std::uint32_t>(type_.words.size());
      slug.underline = stretch.underline;
      slug.unknown = shaped.unknown;
      type_.slugs.push_back(slug);
      drawn_ = &stretch;
    }
    Slug& slug = type_.slugs.back();
    if (!gone) slug.width = x + shaped.x + shaped.width - slug.x;
    for (std::uint32_t i = 0; i < shaped.glyphs; ++i) {
      type_.glyphs.push_back(from.glyphs[shaped.glyph + i]);
      type_.glyphs.back().x += x;
    }
    const auto clusters = from.clusters.begin() + shaped.cluster;
    type_.clusters.insert(type_.clusters.end(), clusters, clusters + shaped.clusters);
    type_.words.append(from.words, shaped.text, shaped.bytes);
    slug.glyphs += shaped.glyphs;
    slug.clusters += shaped.clusters;
    slug.bytes += shaped.bytes;
  }
}

}  // namespace qar::render::pdf
