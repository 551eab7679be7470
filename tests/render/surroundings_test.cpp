// What of the machine decides the bytes of an edition.
#include "qar/render/theme.h"
#include "qar/render/writer.h"

#include "support/catch.h"

using namespace qar::render;

TEST_CASE("typefaces and libraries count for PDF, and nothing of the machine for what holds no drawing") {
  const Theme theme = default_theme();
  for (const std::string_view name : {"html", "md", "json"}) CHECK(writer_named(name)->surroundings == nullptr);
  const std::string pdf = writer_named("pdf")->surroundings(theme);
  CHECK(pdf.starts_with("cairo "));
  for (const std::string_view library : {"pango ", "harfbuzz ", "qpdf "}) CHECK(pdf.find(library) != std::string::npos);
  CHECK(pdf == writer_named("pdf")->surroundings(theme));
  Theme other = theme;
  other.text_fonts = theme.code_fonts;
  other.heading_fonts = theme.code_fonts;
  CHECK(writer_named("pdf")->surroundings(other) != pdf);
}

TEST_CASE("typefaces count for DOCX where a logo may hold words") {
  Theme theme = default_theme();
  const std::string without = writer_named("docx")->surroundings(theme);
  CHECK(without.find("zlib ") != std::string::npos);
  theme.logo.emplace();
  theme.logo->format = ImageFormat::png;
  CHECK(writer_named("docx")->surroundings(theme) == without);
  theme.logo->format = ImageFormat::svg;
  CHECK(writer_named("docx")->surroundings(theme).size() > without.size());
}
