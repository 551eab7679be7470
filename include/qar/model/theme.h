// How editions of a report look: colours, typefaces, a logo, the words at the foot (`qar: theme/1`). A Theme owns all its
// text and is complete: what a file does not say is as qar has it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qar/text/span.h"

namespace qar::model {

struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;
  friend bool operator==(const Colour&, const Colour&) = default;
};
/// "#1f4e5f" or "#abc"; nothing for anything else.
[[nodiscard]] std::optional<Colour> colour_of(std::string_view written);
[[nodiscard]] std::string hex(Colour colour);  ///< "#1f4e5f"
/// As WCAG 2.2 reckons it: 1 for equal colours, 21 for black on white.
[[nodiscard]] double contrast(Colour a, Colour b);

/// What a colour is for. Text, muted words, the accent and the colours of the two parts stand as text on paper and on
/// panels; the last three may also be a ground, with paper as the text.
enum class ColourRole : std::uint8_t { text, muted, paper, panel, line, accent, strength, development };
inline constexpr std::size_t colour_roles = 8;

struct Palette {
  std::array<Colour, colour_roles> colours;

  [[nodiscard]] Colour operator[](ColourRole role) const { return colours[static_cast<std::size_t>(role)]; }
  [[nodiscard]] Colour& operator[](ColourRole role) { return colours[static_cast<std::size_t>(role)]; }
};

/// Two colours of which one is text on the other, and their contrast, which is less than 4.5.
struct FaintPair {
  ColourRole text = ColourRole::text, ground = ColourRole::paper;
  double contrast = 1;
};
/// The pairs that cannot be told apart well enough (WCAG 2.2, 1.4.3).
[[nodiscard]] std::vector<FaintPair> faint_pairs(const Palette& palette);

struct Theme {
  std::string organisation, footer;                                ///< each may be empty
  Palette light, dark;                                             ///< dark: on screens that ask for it
  std::vector<std::string> text_fonts, heading_fonts, code_fonts;  ///< families, the first that is there is used
  std::optional<text::Spanned<std::string>> logo_file;             ///< counted from the file's own folder
  std::string logo_alt;
};

/// Ours.
[[nodiscard]] Theme default_theme();

}  // namespace qar::model
