#include "docx_styles.h"

#include <algorithm>
#include <cassert>
#include <optional>

#include <fmt/format.h>

#include "docx_numbering.h"
#include "docx_style_table.h"
#include "docx_xml.h"
#include "looks.h"

namespace qar::render::docx {
namespace {

/// Boxes around several paragraphs: alike in each, so that Word and LibreOffice draw one.
constexpr std::string_view panel_box =
    "<w:pBdr><w:top w:val='single' w:sz='4' w:space='6' w:color='{panel}'/>"
    "<w:left w:val='single' w:sz='4' w:space='8' w:color='{panel}'/>"
    "<w:bottom w:val='single' w:sz='4' w:space='6' w:color='{panel}'/>"
    "<w:right w:val='single' w:sz='4' w:space='8' w:color='{panel}'/></w:pBdr>"
    "<w:shd w:val='clear' w:color='auto' w:fill='{panel}'/>";
constexpr std::string_view area_box =
    "<w:pBdr><w:top w:val='single' w:sz='18' w:space='6' w:color='{accent}'/>"
    "<w:left w:val='single' w:sz='4' w:space='8' w:color='{line}'/>"
    "<w:bottom w:val='single' w:sz='4' w:space='6' w:color='{line}'/>"
    "<w:right w:val='single' w:sz='4' w:space='8' w:color='{line}'/></w:pBdr>";

/// The bar beside a part: one thick line or two thin ones. Word measures from the words to the line.
std::string bar(std::string_view name, const StyleSheet& sheet) {
  constexpr std::size_t distance = 7, points_of_level = level_indent / 20;
  const std::size_t space = distance + (name.ends_with('2') ? points_of_level : 0);
  const bool strength = name.starts_with("strength");
  return fmt::format("<w:pBdr><w:left w:val=\"{}\" w:sz=\"{}\" w:space=\"{}\" w:color=\"{}\"/></w:pBdr>",
                     strength ? "single" : "double", strength ? 48 : 18, space,
                     hex_of(sheet.theme.light[strength ? ColourRole::strength : ColourRole::development]));
}

struct Size {
  std::string_view name;
  double points;
};
constexpr std::array<Size, 7> sizes = {{{"text size", looks::text_size},
                                        {"small size", looks::small_size},
                                        {"footer size", looks::footer_size},
                                        {"school size", looks::school_size},
                                        {"section size", looks::section_size},
                                        {"part size", looks::part_size},
                                        {"sub-heading size", looks::sub_heading_size}}};

std::string filled(std::string_view properties, const StyleSheet& sheet);

/// What a name in the table's properties stands for.
std::string value_of(std::string_view name, const StyleSheet& sheet) {
  static constexpr std::array<std::string_view, model::colour_roles> colours = {"text", "muted",  "paper",    "panel",
                                                                                "line", "accent", "strength", "development"};
  const Palette& palette = sheet.theme.light;
  for (std::size_t i = 0; i < colours.size(); ++i)
    if (colours[i] == name) return hex_of(palette.colours[i]);
  if (name == "heading font")
    return "<w:rFonts w:asciiTheme='majorHAnsi' w:hAnsiTheme='majorHAnsi' w:eastAsiaTheme='majorEastAsia' "
           "w:cstheme='majorBidi'/>";
  if (name == "code font") {
    const std::string family = sheet.theme.code_fonts.empty() ? "Courier New" : xml(sheet.theme.code_fonts.front());
    return fmt::format("<w:rFonts w:ascii=\"{0}\" w:hAnsi=\"{0}\" w:cs=\"{0}\"/><w:noProof/>", family);
  }
  for (const Size& size : sizes)
    if (size.name == name) return fmt::format("<w:sz w:val='{0}'/><w:szCs w:val='{0}'/>", static_cast<int>(size.points * 2));
  if (name == "width") return std::to_string(sheet.text_width);
  if (name == "cover rule") return std::to_string(static_cast<int>(looks::cover_rule * 8));
  if (name.find(" bar") != std::string_view::npos) return bar(name, sheet);
  if (name == "panel box") return filled(panel_box, sheet);
  assert(name == "area box");
  return filled(area_box, sheet);
}

/// With each `{name}` replaced by what it stands for.
std::string filled(std::string_view properties, const StyleSheet& sheet) {
  std::string made;
  while (true) {
    const std::size_t open = std::min(properties.find('{'), properties.size());
    made += properties.substr(0, open);
    if (open == properties.size()) return made;
    const std::size_t close = properties.find('}', open);
    made += value_of(properties.substr(open + 1, close - open - 1), sheet);
    properties.remove_prefix(close + 1);
  }
}

/// Lines between rows only; the header row, and a row that sums up, are told by weight and ground as well.
constexpr std::string_view table_properties =
    "<w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"{line}\"/>"
    "<w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"{line}\"/>"
    "<w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"{line}\"/></w:tblBorders>"
    "<w:tblCellMar><w:left w:w=\"90\" w:type=\"dxa\"/><w:right w:w=\"90\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
    "<w:tblStylePr w:type=\"firstRow\"><w:tblPr/><w:tcPr><w:tcBorders><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"0\" "
    "w:color=\"{text}\"/></w:tcBorders></w:tcPr></w:tblStylePr>";

std::string defaults(const StyleSheet& sheet, std::string_view language) {
  return fmt::format(
      "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\" "
      "w:eastAsiaTheme=\"minorEastAsia\" w:cstheme=\"minorBidi\"/><w:color w:val=\"{}\"/>{}<w:lang w:val=\"{}\" "
      "w:eastAsia=\"{}\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
      "<w:pPrDefault/></w:docDefaults>",
      value_of("text", sheet), value_of("text size", sheet), xml(language), xml(language));
}

/// What Word takes for granted.
constexpr std::string_view basic_styles =
    "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
    "<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>"
    "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
    "<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>"
    "<w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/>"
    "<w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
    "<w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\"><w:name w:val=\"No List\"/>"
    "<w:uiPriority w:val=\"99\"/><w:semiHidden/></w:style>";

}  // namespace

std::string definition(Style style, const StyleIds& ids, const StyleSheet& sheet) {
  const StyleRow& row = row_of(style);
  std::string made = fmt::format("<w:style w:type=\"{}\"{}{} w:styleId=\"{}\"><w:name w:val=\"{}\"/>", row.kind,
                                 style == Style::normal ? " w:default=\"1\"" : "",
                                 is_ours(row.name) ? " w:customStyle=\"1\"" : "", xml(id_of(ids, style)), row.name);
  if (row.based_on) made += fmt::format("<w:basedOn w:val=\"{}\"/>", xml(id_of(ids, *row.based_on)));
  if (row.next) made += fmt::format("<w:next w:val=\"{}\"/>", xml(id_of(ids, *row.next)));
  made += "<w:qFormat/>";
  if (!row.paragraph.empty()) made += "<w:pPr>" + filled(row.paragraph, sheet) + "</w:pPr>";
  if (!row.run.empty()) made += "<w:rPr>" + filled(row.run, sheet) + "</w:rPr>";
  if (style == Style::table) made += filled(table_properties, sheet);
  return made + "</w:style>";
}

std::string styles_part(const StyleIds& ids, const StyleSheet& sheet, std::string_view language) {
  std::string made = fmt::format("{}<w:styles{}>{}{}", xml_head, story_spaces, defaults(sheet, language), basic_styles);
  for (std::size_t i = 0; i < style_count; ++i) made += definition(static_cast<Style>(i), ids, sheet);
  return made + "</w:styles>";
}

}  // namespace qar::render::docx
