#include "docx_numbering.h"

#include <array>

#include <fmt/format.h>

#include "docx_xml.h"

namespace qar::render::docx {
namespace {

constexpr std::uint32_t first_counted = Numbering::headings + 1;

/// Abstract lists, in the order of the lists that are made of them; the last is the one that counts.
enum Abstract : std::size_t { plain_bullets, strength_bullets, development_bullets, heading_numbers, counted };

/// Shapes that fonts have had since the days of code pages.
constexpr std::array<std::string_view, 3> first_shapes = {"•", "■", "►"}, deeper_shapes = {"•", "–", "▪"};
constexpr std::array<std::string_view, 3> formats = {"decimal", "lowerLetter", "lowerRoman"};

std::string level(std::size_t index, std::string_view format, std::string_view text, std::size_t left, std::size_t hanging,
                  std::string_view run) {
  return fmt::format(
      "<w:lvl w:ilvl=\"{}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{}\"/><w:lvlText w:val=\"{}\"/><w:lvlJc w:val=\"left\"/>"
      "<w:pPr><w:ind w:left=\"{}\" w:hanging=\"{}\"/></w:pPr>{}</w:lvl>",
      index, format, text, left, hanging, run);
}

std::string abstract(Abstract kind, std::string_view levels) {
  return fmt::format("<w:abstractNum w:abstractNumId=\"{}\"><w:multiLevelType w:val=\"{}\"/>{}</w:abstractNum>",
                     static_cast<std::size_t>(kind), kind == heading_numbers ? "multilevel" : "hybridMultilevel", levels);
}

std::string bullet_list(Abstract kind, Colour colour) {
  std::string levels;
  for (std::size_t i = 0; i <= deepest_level; ++i) {
    const std::string run = kind != plain_bullets && i == 0
                                ? fmt::format("<w:rPr><w:color w:val=\"{}\"/><w:sz w:val=\"16\"/></w:rPr>", hex_of(colour))
                                : std::string();
    levels +=
        level(i, "bullet", i == 0 ? first_shapes[kind] : deeper_shapes[i % 3], level_indent * (i + 1), level_indent, run);
  }
  return abstract(kind, levels);
}

std::string counted_list() {
  std::string levels;
  for (std::size_t i = 0; i <= deepest_level; ++i)
    levels += level(i, formats[i % 3], fmt::format("%{}.", i + 1), level_indent * (i + 1), level_indent, "");
  return abstract(counted, levels);
}

std::string heading_list(Colour colour) {
  const std::string run =
      fmt::format("<w:rPr><w:b w:val=\"0\"/><w:bCs w:val=\"0\"/><w:color w:val=\"{}\"/></w:rPr>", hex_of(colour));
  return abstract(heading_numbers, level(0, "decimal", "%1", heading_indent, heading_indent, run) +
                                       level(1, "decimal", "%1.%2", heading_indent, heading_indent, run));
}

}  // namespace

std::uint32_t Numbering::bullets(PartKind kind) {
  switch (kind) {
    case PartKind::strength: return strength_bullets + 1;
    case PartKind::development: return development_bullets + 1;
    case PartKind::plain:
    case PartKind::other: break;
  }
  return plain_bullets + 1;
}

std::uint32_t Numbering::count_anew(std::size_t level) {
  counted_.push_back(level);
  return first_counted + static_cast<std::uint32_t>(counted_.size() - 1);
}

std::string Numbering::part(const Theme& theme) const {
  const Palette& colours = theme.light;
  std::string made = fmt::format("{}<w:numbering{}>", xml_head, story_spaces);
  made += bullet_list(plain_bullets, colours[ColourRole::text]);
  made += bullet_list(strength_bullets, colours[ColourRole::strength]);
  made += bullet_list(development_bullets, colours[ColourRole::development]);
  made += heading_list(colours[ColourRole::muted]);
  made += counted_list();
  for (std::uint32_t list = 1; list < first_counted; ++list)
    made += fmt::format("<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"{}\"/></w:num>", list, list - 1);
  for (std::size_t i = 0; i < counted_.size(); ++i)
    made += fmt::format(
        "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"{}\"/><w:lvlOverride w:ilvl=\"{}\"><w:startOverride w:val=\"1\"/>"
        "</w:lvlOverride></w:num>",
        first_counted + i, static_cast<std::size_t>(counted), counted_[i]);
  return made + "</w:numbering>";
}

bool counts_as_word(const Document& document) {
  std::size_t section_count = 0;
  for (const Section& section : document.sections) {
    if (!section.number.empty() && section.number != std::to_string(++section_count)) return false;
    std::size_t part_count = 0;
    for (const Part& part : section.parts)
      if (!part.number.empty() && part.number != fmt::format("{}.{}", section_count, ++part_count)) return false;
  }
  return true;
}

}  // namespace qar::render::docx
