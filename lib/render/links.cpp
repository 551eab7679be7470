#include "links.h"

#include <array>

#include <fmt/format.h>

#include "qar/text/words.h"

namespace qar::render {

std::optional<std::string> link_target(std::string_view written) {
  static constexpr std::array<std::string_view, 3> schemes = {"https://", "http://", "mailto:"};
  std::string made;
  for (const std::string_view scheme : schemes)
    if (text::equal_ignoring_case(written.substr(0, scheme.size()), scheme)) made = scheme;
  if (made.empty() || written.size() == made.size()) return std::nullopt;
  for (const char c : written.substr(made.size())) {
    const bool fits = c > ' ' && c < 0x7F && std::string_view("\"<>\\^`{|}'").find(c) == std::string_view::npos;
    if (fits)
      made += c;
    else
      made += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return made;
}

}  // namespace qar::render
