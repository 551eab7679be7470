#include "qar/read/theme_reader.h"

#include "support/catch.h"

using namespace qar;
using model::ColourRole;

namespace {

struct ThemeFile {
  explicit ThemeFile(std::string text)
      : source(sources.add("house.yaml", std::move(text))), result(read::read_theme(source)) {}
  text::Sources sources;
  const text::Source& source;
  read::ThemeResult result;

  [[nodiscard]] std::string problems() const {
    std::string all;
    for (const diag::Diagnostic& each : result.problems)
      all += std::string(each.rule) + ": " + std::string(source.slice(each.where)) + "\n";
    return all;
  }
};

}  // namespace

TEST_CASE("a theme changes what it names, and nothing else") {
  const ThemeFile file(
      "qar: theme/1\norganisation: Northern Schools\ncolors: {accent: \"#5a2a6e\"}\n"
      "fonts: {text: Source Serif 4}\nlogo: {file: logo.svg, alt: Northern Schools}\n");
  CHECK(file.problems() == "config/key-variant: colors\n");
  const model::Theme& theme = file.result.theme;
  CHECK(theme.organisation == "Northern Schools");
  CHECK(model::hex(theme.light[ColourRole::accent]) == "#5a2a6e");
  CHECK(theme.light[ColourRole::text] == model::default_theme().light[ColourRole::text]);
  CHECK(theme.heading_fonts == std::vector<std::string>{"Source Serif 4"});
  CHECK(theme.logo_file->value == "logo.svg");
}

TEST_CASE("colours of a theme that cannot be read are said, with their place") {
  CHECK(ThemeFile("qar: theme/1\ncolours: {accent: blue}\n").problems() == "config/unknown-value: blue\n");
  CHECK(ThemeFile("qar: theme/1\ncolours: {accent: \"#ffcc00\"}\n").problems() == "config/low-contrast: \"#ffcc00\"\n");
  CHECK(ThemeFile("- a list\n").problems() == "config/wrong-type: - a list\n");
}

TEST_CASE("contrast is reckoned as WCAG does") {
  CHECK(model::contrast({0, 0, 0}, {255, 255, 255}) == Approx(21));
  CHECK(model::contrast({0x76, 0x76, 0x76}, {255, 255, 255}) == Approx(4.54).margin(0.01));
  CHECK(model::colour_of("#abc") == model::colour_of("#AABBCC"));
  CHECK_FALSE(model::colour_of("#12345g"));
  CHECK_FALSE(model::colour_of("123456"));
}

TEST_CASE("our own colours can be told apart") {
  CHECK(model::faint_pairs(model::default_theme().light).empty());
  CHECK(model::faint_pairs(model::default_theme().dark).empty());
}
