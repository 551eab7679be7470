// Word editions as other programs read them.
#include "edition.h"
#include "outside_program.h"
#include "support/catch.h"

using namespace qar;
using namespace qar::render;
using test::is_installed;

namespace {

/// With `edition.docx`.
test::OutsideFolder folder_with_edition() {
  const test::ReviewInMemory review(test::draft_with(
      "## Leadership at all levels\n\n### What went well\n\n- Leaders visit **every** lesson.\n  1. counted\n\n"
      "| Year | Pupils |\n|---|---:|\n| Year 1 | 30 |\n\nA [link](https://example.org).\n"));
  return {"edition.docx", test::written("docx", review.edition(Audience::school))};
}

}  // namespace

TEST_CASE("DOCX: pandoc reads headings, lists, tables and links") {
  if (!is_installed("pandoc")) return;
  const test::OutsideFolder edition = folder_with_edition();
  REQUIRE(edition.run("pandoc edition.docx -t html -o edition.html --wrap=none"));
  const std::string html = edition.contents("edition.html");
  for (const std::string_view expected :
       {">Leadership at all levels</h1>", ">What went well</h2>", "<strong>every</strong>", "<ol ", "counted<", "<thead>",
        "Year 1</td>", "<a href=\"https://example.org\">"}) {
    INFO(expected);
    CHECK(html.find(expected) != std::string::npos);
  }
}

TEST_CASE("DOCX: LibreOffice opens it, and pages come of it") {
  if (!is_installed("soffice") || !is_installed("pdftotext")) return;
  const test::OutsideFolder edition = folder_with_edition();
  REQUIRE(edition.run("soffice --headless -env:UserInstallation=file://$PWD/office --convert-to pdf edition.docx"));
  REQUIRE(edition.run("pdftotext -layout edition.pdf edition.txt"));
  const std::string text = edition.contents("edition.txt");
  for (const std::string_view expected :
       {"Larkfield Primary School", "Summary of estimates", "1.1", "What went well", "Page 2 of "}) {
    INFO(expected);
    CHECK(text.find(expected) != std::string::npos);
  }
}
