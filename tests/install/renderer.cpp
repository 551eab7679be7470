// The library of editions in another program: a Document made by hand, written as HTML and as PDF.
#include <iostream>
#include <qar/render/document.h>
#include <qar/render/theme.h>
#include <qar/render/writer.h>

int main() {
  qar::render::Document document;
  document.audience = qar::render::Audience::school;
  document.cover.title = "Review report";
  document.cover.school = "Larkfield Primary School";
  document.metadata.title = "Review report: Larkfield Primary School";
  const qar::render::Theme theme = qar::render::default_theme();
  for (const qar::render::Writer& writer : qar::render::writers()) {
    const auto write = writer.open(theme, {});
    const auto bytes =
        write.ok() ? write.value()(document) : qar::text::Result<std::string>(qar::text::Failure{write.message()});
    std::cout << writer.name << ": " << (bytes.ok() ? "written" : bytes.message()) << '\n';
    if (!bytes.ok() || bytes.value().empty()) return 1;
  }
}
