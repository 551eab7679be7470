#include "writers.h"

namespace qar::render {
text::Result<Write> open_html(const Theme&, const WriterOptions&) {
  return Write([](const Document&) -> text::Result<std::string> { return std::string(); });
}
}  // namespace qar::render
