// Measures of a printed page that HTML, DOCX and PDF share, so that an edition looks the same in each. Colours and typefaces
// are the theme's. In points, unless it is said otherwise.
//
// The cover: a rule of `cover_rule` in the accent colour along the top, the organisation or its logo on the left and the
// edition on the right, much white, "Review report" above the school's name, programme and days below, then the fields as
// two columns with a thin line under each; what follows begins on a page of its own.
// What went well and Even better if differ in words, in the bar at their left (one thick line; two thin ones) and in colour.
// An estimate is its word in bold and a row of boxes, filled from the left, as many as the scale has steps.
#pragma once

namespace qar::render::looks {

// A4.
inline constexpr double page_width = 595.28, page_height = 841.89;
inline constexpr double margin_top = 62, margin_side = 57, margin_bottom = 68;

// Sizes of type, and the height of a line as a multiple of it.
inline constexpr double text_size = 10.5, small_size = 9.5, footer_size = 9;
inline constexpr double school_size = 30;  ///< on the cover
inline constexpr double section_size = 17, part_size = 13, sub_heading_size = 11.5;
inline constexpr double text_line = 1.45, heading_line = 1.2;

// Space above and below.
inline constexpr double section_above = 26, section_below = 8;
inline constexpr double part_above = 14, part_below = 6;
inline constexpr double paragraph_below = 7, item_below = 4.5;
inline constexpr double list_indent = 15;
inline constexpr double cell_above_below = 4, cell_sides = 6;

// Lines.
inline constexpr double cover_rule = 10;
inline constexpr double section_rule = 1.5;  ///< above a section's title, in the accent colour
inline constexpr double thin_rule = 0.6;     ///< between rows, in the line colour
inline constexpr double part_bar = 4;        ///< beside a part; of Even better if: two lines with a gap, together as wide
inline constexpr double part_indent = 14;    ///< from the bar's outer edge to the words

// The boxes of an estimate.
inline constexpr double step_width = 9, step_height = 8, step_gap = 3, step_line = 1;

// Pictures and logos keep their shape within these.
inline constexpr double logo_height = 48, logo_width = 170;

/// Lines of a paragraph that stay together at a page's head or foot.
inline constexpr int lines_together = 3;

}  // namespace qar::render::looks
