#include "pdf_artifacts.h"

#include <fmt/format.h>

#include "pdf_canvas.h"

namespace qar::render::pdf {
namespace {

/// The offset after a string in parentheses that begins at `at`.
std::size_t end_of_string(std::string_view drawing, std::size_t at) {
  int depth = 0;
  for (; at < drawing.size(); ++at) {
    if (drawing[at] == '\\')
      ++at;
    else if (drawing[at] == '(')
      ++depth;
    else if (drawing[at] == ')' && --depth == 0)
      return at + 1;
  }
  return drawing.size();
}

}  // namespace

std::string with_artifacts(std::string_view drawing) {
  const std::string decoration = fmt::format("/{} ", decoration_piece), furniture = fmt::format("/{} ", furniture_piece);
  std::string made;
  made.reserve(drawing.size());
  std::size_t done = 0, at = 0;
  while ((at = drawing.find_first_of("(/", at)) != std::string_view::npos) {
    if (drawing[at] == '(') {
      at = end_of_string(drawing, at);
      continue;
    }
    const bool is_furniture = drawing.substr(at).starts_with(furniture);
    if (!is_furniture && !drawing.substr(at).starts_with(decoration)) {
      ++at;
      continue;
    }
    const std::size_t end = drawing.find("BDC", at);
    if (end == std::string_view::npos) break;
    made += drawing.substr(done, at - done);
    made += is_furniture ? "/Artifact << /Type /Pagination >> BDC" : "/Artifact BMC";
    done = at = end + 3;
  }
  made += drawing.substr(done);
  return made;
}

}  // namespace qar::render::pdf
