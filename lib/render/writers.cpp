#include "writers.h"

#include <array>

namespace qar::render {
namespace {

constexpr std::array<Writer, 2> table = {{
    {"html", ".html", "one self-contained page", open_html},
    {"docx", ".docx", "a Word document", open_docx},
}};

}  // namespace

std::span<const Writer> writers() { return table; }

const Writer* writer_named(std::string_view name) {
  for (const Writer& writer : table)
    if (writer.name == name) return &writer;
  return nullptr;
}

}  // namespace qar::render
