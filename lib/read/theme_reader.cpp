#include "qar/read/theme_reader.h"

#include <optional>

#include <fmt/format.h>

#include "qar/syntax/yaml.h"
#include "qar/text/words.h"

#include "config_fields.h"
#include "field_values.h"
#include "table_reader.h"
#include "theme_fields.h"

namespace qar::read {
namespace {

using model::ColourRole;
using model::Palette;

class ThemeReader {
 public:
  ThemeReader(const text::Source& source, model::Theme& theme)
      : problems_(source, source.all(), config_ids), theme_(theme) {}

  std::vector<diag::Diagnostic> read(syntax::YamlNode root, bool whole) {
    if (root.is_mapping())
      read_root(root, whole);
    else
      problems_.add(config_ids.wrong_type, root.where(),
                    fmt::format("a theme is a mapping of fields, not {}", kind_in_words(root)),
                    "begin with `qar: theme/1`, one field on each line");
    return problems_.take();
  }

 private:
  void read_root(syntax::YamlNode root, bool whole) {
    TableReader fields(theme_table, root, problems_);
    if (whole) fields.require_fields();
    if (const Value format = fields.text(theme_field::qar); format && format->value != "theme/1")
      problems_.add(config_ids.unknown_value, format->where,
                    fmt::format("`{}` is not a format of theme that this qar reads", text::fold_space(format->value)),
                    "write `qar: theme/1`");
    set(fields, theme_field::organisation, theme_.organisation);
    set(fields, theme_field::footer, theme_.footer);
    if (const auto node = fields.mapping(theme_field::colours)) read_colours(*node, theme_.light);
    if (const auto node = fields.mapping(theme_field::dark)) read_colours(*node, theme_.dark);
    if (const auto node = fields.mapping(theme_field::fonts)) read_fonts(*node);
    if (const auto node = fields.mapping(theme_field::logo)) read_logo(*node, whole);
  }

  void read_colours(syntax::YamlNode node, Palette& palette) {
    TableReader fields(colours_table, node, problems_);
    for (std::size_t i = 0; i < model::colour_roles; ++i) {
      const Value written = fields.text(i);
      if (!written) continue;
      if (const auto colour = model::colour_of(text::trim(written->value)))
        palette.colours[i] = *colour;
      else
        problems_.add(config_ids.unknown_value, written->where,
                      fmt::format("`{}` is not a colour", text::excerpt(written->value)),
                      "write it in six hexadecimal digits in quotes, such as \"#1f4e5f\"");
    }
    // Of a colour that is faint on both grounds, once.
    std::optional<ColourRole> said;
    for (const model::FaintPair& pair : model::faint_pairs(palette)) {
      if (said != pair.text) complain_of(pair, fields, palette);
      said = pair.text;
    }
  }

  /// At the colour that the file names, be it that of the words or of their ground.
  void complain_of(const model::FaintPair& pair, const TableReader& fields, const Palette& palette) {
    const auto text = static_cast<std::size_t>(pair.text);
    const auto ground = static_cast<std::size_t>(pair.ground);
    const std::size_t given = fields.has(text) ? text : ground;
    const auto node = fields.node(given);
    problems_.add("config/low-contrast", node ? node->where() : fields.where(),
                  fmt::format("`{}` ({}) is hard to read on `{}` ({}): their contrast is {:.1f}", colour_fields[text].name,
                              model::hex(palette[pair.text]), colour_fields[ground].name, model::hex(palette[pair.ground]),
                              pair.contrast),
                  "choose colours with a contrast of 4.5 or more");
  }

  void read_fonts(syntax::YamlNode node) {
    TableReader fields(fonts_table, node, problems_);
    set(fields, fonts_field::text, theme_.text_fonts);
    if (fields.has(fonts_field::text)) theme_.heading_fonts = theme_.text_fonts;
    set(fields, fonts_field::headings, theme_.heading_fonts);
    set(fields, fonts_field::code, theme_.code_fonts);
  }

  void read_logo(syntax::YamlNode node, bool whole) {
    TableReader fields(logo_table, node, problems_);
    if (whole) fields.require_fields();
    set(fields, logo_field::alt, theme_.logo_alt);
    if (const Value file = fields.text(logo_field::file)) theme_.logo_file = {std::string(file->value), file->where};
  }

  Problems problems_;
  model::Theme& theme_;
};

}  // namespace

ThemeResult read_theme(const text::Source& source) {
  ThemeResult result{model::default_theme(), {}};
  syntax::YamlDocument document = syntax::parse_yaml(source, source.all());
  result.problems = std::move(document.problems);
  if (const auto root = document.root())
    for (diag::Diagnostic& each : ThemeReader(source, result.theme).read(*root, !document.recovered))
      result.problems.push_back(std::move(each));
  return result;
}

}  // namespace qar::read
