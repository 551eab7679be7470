#include "docx_parts.h"

#include <array>
#include <ctime>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "docx_xml.h"
#include "looks.h"

namespace qar::render::docx {
namespace {

constexpr std::string_view drawing_space = "http://schemas.openxmlformats.org/drawingml/2006/main";

std::string first_of(const std::vector<std::string>& families, std::string_view otherwise) {
  return families.empty() ? std::string(otherwise) : families.front();
}

std::string typefaces(std::string_view kind, const std::string& family) {
  return fmt::format("<a:{0}Font><a:latin typeface=\"{1}\"/><a:ea typeface=\"\"/><a:cs typeface=\"{1}\"/></a:{0}Font>", kind,
                     xml(family));
}

/// The fills, lines and effects that the format demands of every theme; nothing here uses them.
constexpr std::string_view format_scheme =
    "<a:fmtScheme name=\"qar\"><a:fillStyleLst><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill>"
    "<a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:fillStyleLst>"
    "<a:lnStyleLst><a:ln w=\"6350\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln><a:ln w=\"12700\">"
    "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln><a:ln w=\"19050\"><a:solidFill><a:schemeClr "
    "val=\"phClr\"/></a:solidFill></a:ln></a:lnStyleLst><a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle>"
    "<a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst>"
    "<a:bgFillStyleLst><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/>"
    "</a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme>";

/// A family by the first of its names, with the others for machines that do not have it.
std::string font(const std::vector<std::string>& families, std::string_view pitch) {
  if (families.empty()) return {};
  std::string others;
  for (std::size_t i = 1; i < families.size(); ++i) others += (i > 1 ? "," : "") + families[i];
  const bool has_serifs = families.front().find("Serif") != std::string::npos;
  return fmt::format("<w:font w:name=\"{}\">{}<w:family w:val=\"{}\"/><w:pitch w:val=\"{}\"/></w:font>",
                     xml(families.front()),
                     others.empty() ? std::string() : fmt::format("<w:altName w:val=\"{}\"/>", xml(others)),
                     pitch == "fixed" ? "modern"
                     : has_serifs     ? "roman"
                                      : "swiss",
                     pitch);
}

/// "2025-11-12T00:00:00Z".
std::string moment(std::int64_t seconds) {
  const auto time = static_cast<std::time_t>(seconds);
  std::tm parts{};
  if (gmtime_r(&time, &parts) == nullptr || parts.tm_year < -1900 || parts.tm_year > 8099) return moment(0);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday,
                     parts.tm_hour, parts.tm_min, parts.tm_sec);
}

}  // namespace

std::string theme_part(const Theme& theme) {
  const Palette& colours = theme.light;
  const std::array<std::pair<std::string_view, ColourRole>, 12> scheme = {{{"dk1", ColourRole::text},
                                                                           {"lt1", ColourRole::paper},
                                                                           {"dk2", ColourRole::muted},
                                                                           {"lt2", ColourRole::panel},
                                                                           {"accent1", ColourRole::accent},
                                                                           {"accent2", ColourRole::strength},
                                                                           {"accent3", ColourRole::development},
                                                                           {"accent4", ColourRole::muted},
                                                                           {"accent5", ColourRole::line},
                                                                           {"accent6", ColourRole::panel},
                                                                           {"hlink", ColourRole::accent},
                                                                           {"folHlink", ColourRole::accent}}};
  std::string made = fmt::format("{}<a:theme xmlns:a=\"{}\" name=\"qar\"><a:themeElements><a:clrScheme name=\"qar\">",
                                 xml_head, drawing_space);
  for (const auto& [slot, role] : scheme)
    made += fmt::format("<a:{0}><a:srgbClr val=\"{1}\"/></a:{0}>", slot, hex_of(colours[role]));
  made += "</a:clrScheme><a:fontScheme name=\"qar\">";
  made += typefaces("major", first_of(theme.heading_fonts, "Calibri")) +
          typefaces("minor", first_of(theme.text_fonts, "Calibri"));
  return fmt::format("{}</a:fontScheme>{}</a:themeElements></a:theme>", made, format_scheme);
}

std::string font_table_part(const Theme& theme) {
  std::string made = fmt::format("{}<w:fonts{}>", xml_head, story_spaces);
  made += font(theme.text_fonts, "variable");
  if (theme.heading_fonts.empty() || theme.heading_fonts.front() != first_of(theme.text_fonts, ""))
    made += font(theme.heading_fonts, "variable");
  made += font(theme.code_fonts, "fixed");
  return made + "</w:fonts>";
}

std::string settings_part(const Page& page, std::string_view language) {
  return fmt::format(
      "{}<w:settings{}><w:zoom w:percent=\"100\"/>{}<w:defaultTabStop w:val=\"720\"/>{}"
      "<w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" "
      "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"{}\"/>"
      "<w:clrSchemeMapping w:bg1=\"light1\" w:t1=\"dark1\" w:bg2=\"light2\" w:t2=\"dark2\" w:accent1=\"accent1\" "
      "w:accent2=\"accent2\" w:accent3=\"accent3\" w:accent4=\"accent4\" w:accent5=\"accent5\" w:accent6=\"accent6\" "
      "w:hyperlink=\"hyperlink\" w:followedHyperlink=\"followedHyperlink\"/><w:decimalSymbol w:val=\".\"/>"
      "<w:listSeparator w:val=\",\"/></w:settings>",
      xml_head, story_spaces, page.mirrors ? "<w:mirrorMargins/>" : "", page.even_differs ? "<w:evenAndOddHeaders/>" : "",
      xml(language));
}

std::string core_properties_part(const Metadata& metadata, const Theme& theme) {
  const std::string when = moment(metadata.created);
  return fmt::format(
      "{0}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{1}</dc:title><dc:subject>{2}</dc:subject>"
      "<dc:creator>{3}</dc:creator><dc:language>{4}</dc:language>"
      "<dcterms:created xsi:type=\"dcterms:W3CDTF\">{5}</dcterms:created>"
      "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">{5}</dcterms:modified></cp:coreProperties>",
      xml_head, xml(metadata.title), xml(metadata.subject), xml(theme.organisation), xml(metadata.language), when);
}

std::string application_properties_part(const House& house) {
  return fmt::format(
      "{}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
      "<Application>{}</Application></Properties>",
      xml_head, xml(house.version.empty() ? "qar" : "qar " + house.version));
}

Page own_page() {
  const auto twips = [](double points) { return static_cast<std::size_t>(points * 20 + 0.5); };
  const std::size_t width = twips(looks::page_width), height = twips(looks::page_height), side = twips(looks::margin_side);
  const std::size_t top = twips(looks::margin_top) + 200, bottom = twips(looks::margin_bottom);
  Page page;
  page.properties = fmt::format(
      "<w:pgSz w:w=\"{}\" w:h=\"{}\"/><w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\" w:header=\"510\" "
      "w:footer=\"624\" w:gutter=\"0\"/><w:cols w:space=\"708\"/><w:titlePg/>",
      width, height, top, side, bottom, side);
  page.text_width = width - 2 * side;
  page.text_height = height - top - bottom;
  page.first_differs = true;
  return page;
}

}  // namespace qar::render::docx
