#include "writers.h"

#include "surroundings.h"

namespace qar::render {
namespace {

constexpr Writer table[] = {
    {"html", ".html", "one self-contained page", false, open_html, nullptr},
    {"docx", ".docx", "a Word document", true, open_docx, surroundings_of_docx},
    {"pdf", ".pdf", "tagged PDF on A4 pages", true, open_pdf, surroundings_of_pdf},
    {"md", ".md", "Markdown in one form, for other programs and for mail", false, open_markdown, nullptr},
    {"json", ".json", "the report as its readers see it, for scripts", false, open_json, nullptr},
};

}  // namespace

std::span<const Writer> writers() { return table; }

const Writer* writer_named(std::string_view name) {
  for (const Writer& writer : table)
    if (writer.name == name) return &writer;
  return nullptr;
}

}  // namespace qar::render
