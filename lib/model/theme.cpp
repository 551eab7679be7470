#include "qar/model/theme.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace qar::model {
namespace {

std::optional<int> hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return std::nullopt;
}

/// WCAG 2.2, relative luminance.
double luminance(Colour colour) {
  const auto channel = [](std::uint8_t value) {
    const double part = value / 255.0;
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(colour.red) + 0.7152 * channel(colour.green) + 0.0722 * channel(colour.blue);
}

/// In the order of ColourRole.
constexpr Palette light = {{{{0x1c, 0x25, 0x30},
                             {0x50, 0x5c, 0x6a},
                             {0xff, 0xff, 0xff},
                             {0xf2, 0xf5, 0xf7},
                             {0xc6, 0xcf, 0xd8},
                             {0x12, 0x46, 0x5e},
                             {0x17, 0x65, 0x40},
                             {0x8a, 0x47, 0x0a}}}};
constexpr Palette dark = {{{{0xe8, 0xec, 0xef},
                            {0xae, 0xb9, 0xc3},
                            {0x12, 0x18, 0x1e},
                            {0x1c, 0x25, 0x2d},
                            {0x43, 0x50, 0x5c},
                            {0x93, 0xcc, 0xe4},
                            {0x8b, 0xd6, 0xab},
                            {0xf2, 0xb9, 0x72}}}};

}  // namespace

std::optional<Colour> colour_of(std::string_view written) {
  if ((written.size() != 7 && written.size() != 4) || written.front() != '#') return std::nullopt;
  written.remove_prefix(1);
  const std::size_t width = written.size() / 3;
  std::array<std::uint8_t, 3> parts{};
  for (std::size_t i = 0; i < 3; ++i) {
    const auto high = hex_digit(written[i * width]);
    const auto low = hex_digit(written[i * width + width - 1]);
    if (!high || !low) return std::nullopt;
    parts[i] = static_cast<std::uint8_t>(*high * 16 + *low);
  }
  return Colour{parts[0], parts[1], parts[2]};
}

std::string hex(Colour colour) { return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue); }

double contrast(Colour a, Colour b) {
  const auto [less, more] = std::minmax({luminance(a), luminance(b)});
  return (more + 0.05) / (less + 0.05);
}

std::vector<FaintPair> faint_pairs(const Palette& palette) {
  constexpr double least = 4.5;
  std::vector<FaintPair> faint;
  for (const ColourRole text :
       {ColourRole::text, ColourRole::muted, ColourRole::accent, ColourRole::strength, ColourRole::development})
    for (const ColourRole ground : {ColourRole::paper, ColourRole::panel})
      if (const double found = contrast(palette[text], palette[ground]); found < least)
        faint.push_back({text, ground, found});
  return faint;
}

Theme default_theme() {
  Theme theme;
  theme.light = light;
  theme.dark = dark;
  theme.text_fonts = {"Source Sans 3", "Source Sans Pro", "Noto Sans", "DejaVu Sans"};
  theme.heading_fonts = theme.text_fonts;
  theme.code_fonts = {"Source Code Pro", "Noto Sans Mono", "DejaVu Sans Mono"};
  return theme;
}

}  // namespace qar::model
