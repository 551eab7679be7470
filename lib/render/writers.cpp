#include "writers.h"

namespace qar::render {
namespace {

constexpr Writer table[] = {
    {"html", ".html", "one self-contained page", false, open_html},
    {"docx", ".docx", "a Word document", true, open_docx},
    {"pdf", ".pdf", "tagged PDF on A4 pages", true, open_pdf},
    {"md", ".md", "Markdown in one form, for other programs and for mail", false, open_markdown},
    {"json", ".json", "the report as its readers see it, for scripts", false, open_json},
};

}  // namespace

std::span<const Writer> writers() { return table; }

const Writer* writer_named(std::string_view name) {
  for (const Writer& writer : table)
    if (writer.name == name) return &writer;
  return nullptr;
}

}  // namespace qar::render
