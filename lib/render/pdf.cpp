// PDF, in five steps: the report is set in one endless column, the column is cut into pages, the pages are drawn, and what
// drawing alone does not say is added.
#include "pdf_column.h"
#include "pdf_finish.h"
#include "pdf_parts.h"
#include "writers.h"

namespace qar::render {
namespace {

/// What is dear to make and serves every report: fonts, the logo.
struct Press {
  Press(const Theme& theme, std::shared_ptr<pdf::Typesetter> setter, std::string_view by)
      : look(theme), typesetter(std::move(setter)), version(by) {}

  text::Result<std::string> write(const Document& document) {
    pdf::Galley galley;
    pdf::Column column(galley, document, look, *typesetter);
    pdf::set_report(column);
    const std::vector<pdf::Page> pages = pdf::cut(galley);
    const auto drawn = pdf::draw(galley, pages, document, look, *typesetter);
    if (!drawn.ok()) return text::Failure{drawn.message()};
    return pdf::finish(drawn.value(), galley, pages, document, version);
  }

  pdf::Look look;
  std::shared_ptr<pdf::Typesetter> typesetter;
  std::string version;
};

}  // namespace

text::Result<Write> open_pdf(const Theme& theme, const WriterOptions& options) {
  auto typesetter = pdf::Typesetter::open(theme);
  if (!typesetter.ok()) return text::Failure{typesetter.message()};
  auto press = std::make_shared<Press>(theme, std::move(typesetter.value()), options.version);
  return Write([press](const Document& document) { return press->write(document); });
}

}  // namespace qar::render
