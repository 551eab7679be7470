// The styles of a DOCX: which there are, how ours look under a theme, and by which ids a document names them. A reference
// document brings its own, known by their names (ids differ with the language of the Word that made them).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "qar/render/theme.h"

namespace qar::render::docx {

enum class Style : std::uint8_t {
  normal,
  title,
  subtitle,
  cover_line,
  cover_field,
  first_cover_field,
  mark,
  mark_note,
  heading_1,  // the six follow each other
  heading_2,
  heading_3,
  heading_4,
  heading_5,
  heading_6,
  strength,     ///< heading of What went well
  development,  ///< heading of Even better if
  contents_heading,
  contents,
  list,
  strength_1,  ///< words of What went well: at the edge of the part
  strength_2,  ///< in its items
  development_1,
  development_2,
  quote,
  code,
  caption,
  table_text,
  table_heading,
  small_table_text,  ///< of tables that would not fit on the page in the usual size
  small_table_heading,
  figure,
  rule,
  small,
  statement,
  statement_heading,
  area,
  area_heading,
  entry_heading,
  section_estimate,
  term,
  header,
  footer,
  comment,
  // of characters
  strong,
  emphasis,
  verbatim,
  link,
  citation,
  muted,
  number,
  report_kind,
  long_name,  ///< of a school, on the cover
  edition,
  confidential,
  comment_mark,
  // of tables
  table
};
inline constexpr std::size_t style_count = static_cast<std::size_t>(Style::table) + 1;

/// What kind a style is of, as Word writes it, and its name in Word's list.
struct StyleName {
  std::string_view kind, name;
};
[[nodiscard]] StyleName name_of(Style style);

/// The ids under which a document's styles.xml has them.
using StyleIds = std::array<std::string, style_count>;
[[nodiscard]] StyleIds own_style_ids();
[[nodiscard]] inline const std::string& id_of(const StyleIds& ids, Style style) {
  return ids[static_cast<std::size_t>(style)];
}

/// What our styles depend on.
struct StyleSheet {
  const Theme& theme;
  std::size_t text_width = 0;  ///< between the margins, in twentieths of a point
};
/// One style of ours as XML.
[[nodiscard]] std::string definition(Style style, const StyleIds& ids, const StyleSheet& sheet);
/// A styles.xml with all of ours.
[[nodiscard]] std::string styles_part(const StyleIds& ids, const StyleSheet& sheet, std::string_view language);

}  // namespace qar::render::docx
