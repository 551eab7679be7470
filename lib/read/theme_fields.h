// The fields of a theme (docs/formats.md).
#pragma once

#include <iterator>
#include <string_view>

#include "qar/model/theme.h"
#include "qar/read/field_table.h"

namespace qar::read {

/// In the order of model::ColourRole.
inline constexpr std::string_view colour_keys[] = {"colors"};
inline constexpr Field colour_fields[] = {
    {.name = "text", .about = "Running text."},         {.name = "muted", .about = "Labels and other words that step back."},
    {.name = "paper", .about = "What text stands on."}, {.name = "panel", .about = "The ground of boxes and header rows."},
    {.name = "line", .about = "Rules and borders."},    {.name = "accent", .about = "The cover, headings and links."},
    {.name = "strength", .about = "What went well."},   {.name = "development", .about = "Even better if."},
};
inline constexpr Table colours_table = {"the colours", "Colours such as `#1f4e5f`; what is absent stays as qar has it.",
                                        colour_fields};

namespace fonts_field {
enum : std::size_t { text, headings, code };
}
inline constexpr Field fonts_fields[] = {
    {.name = "text", .type = FieldType::texts, .about = "Families for running text; the first that is there is used."},
    {.name = "headings", .type = FieldType::texts, .about = "Families for headings; absent: those for text."},
    {.name = "code", .type = FieldType::texts, .about = "Families in which all letters are of one width."},
};
inline constexpr Table fonts_table = {"the fonts", "Typefaces.", fonts_fields};

namespace logo_field {
enum : std::size_t { file, alt };
}
inline constexpr Field logo_fields[] = {
    {.name = "file", .about = "An SVG or PNG file, counted from the theme's own folder.", .required = true},
    {.name = "alt", .about = "What the logo says to those who cannot see it.", .required = true},
};
inline constexpr Table logo_table = {"the logo", "A picture for the cover.", logo_fields};

namespace theme_field {
enum : std::size_t { qar, organisation, footer, colours, dark, fonts, logo };
}
inline constexpr Field theme_fields[] = {
    {.name = "qar", .about = "The format: theme/1.", .required = true},
    {.name = "organisation", .about = "Who publishes the reports; stands on the cover."},
    {.name = "footer", .about = "Words at the foot of each page."},
    {.name = "colours",
     .type = FieldType::mapping,
     .about = "Colours on paper and on light screens.",
     .key_aliases = colour_keys,
     .table = &colours_table},
    {.name = "dark", .type = FieldType::mapping, .about = "Colours on dark screens.", .table = &colours_table},
    {.name = "fonts", .type = FieldType::mapping, .about = "Typefaces.", .table = &fonts_table},
    {.name = "logo", .type = FieldType::mapping, .about = "A picture for the cover.", .table = &logo_table},
};
inline constexpr Table theme_table = {"the theme", "How editions of a report look.", theme_fields};

static_assert(std::size(colour_fields) == model::colour_roles && theme_fields[theme_field::logo].name == "logo" &&
              fonts_fields[fonts_field::code].name == "code");

}  // namespace qar::read
