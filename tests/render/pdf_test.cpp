#include <algorithm>
#include <thread>

#include "edition.h"
#include "pdf_reader.h"
#include "support/catch.h"

using namespace qar;
using namespace qar::render;
using test::draft_with;
using test::Pdf;
using test::ReviewInMemory;

namespace {

constexpr auto body = R"(## Context

Before a [page *of* the web](https://example.org/a) and after.

1. One
   - inner **bold**
2. Two

> Quoted words.

| Group | Pupils |
|---|--:|
| Year 1 | 71 |
| Year 2 |  |

## Leadership at all levels

Estimate: Effective

### What went well

- Leaders visit **every** lesson [@KT-01; @KT-02], and staff welcome it.

### Even better if…

- plans named *one* date.
)";

constexpr auto evidence = R"(qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT, role: visiting reviewer}
entries:
  - id: KT-01
    activity: lesson visit
    aspect: leadership
    observed: Leaders came in.
    quotes: [{speaker: pupil, text: "They come."}]
  - id: KT-02
    aspect: leadership
    confidential: true
    observed: A second look.
)";

constexpr std::string_view given = "estimates: {overall: Leading, leadership: Effective}\n";

Document working() { return ReviewInMemory(draft_with(body, given), evidence).edition(Audience::working); }

/// A document that holds nothing but some blocks.
Document with_blocks(std::vector<Block> blocks) {
  Document document = ReviewInMemory(draft_with("## Context\n\nText.\n")).edition(Audience::school);
  document.sections.resize(1);
  document.sections[0].parts.resize(1);
  document.sections[0].parts[0].blocks = std::move(blocks);
  return document;
}

Block paragraph(std::string words) {
  Block block;
  block.text = plain(std::move(words));
  return block;
}

Block table_of(std::size_t rows, std::size_t columns) {
  Block block;
  block.kind = BlockKind::table;
  block.table.emplace();
  block.table->numeric.assign(columns, false);
  for (std::size_t row = 0; row < rows; ++row) {
    block.table->rows.emplace_back();
    for (std::size_t column = 0; column < columns; ++column)
      block.table->rows.back().push_back(
          plain((row == 0 ? "Head " : "Cell ") + std::to_string(row) + "." + std::to_string(column)));
  }
  return block;
}

std::string repeated(std::string_view words, std::size_t times) {
  std::string made;
  for (std::size_t i = 0; i < times; ++i) made += words;
  return made;
}

std::size_t count(std::string_view in, std::string_view what) {
  std::size_t found = 0;
  for (std::size_t at = in.find(what); at != std::string_view::npos; at = in.find(what, at + what.size())) ++found;
  return found;
}

/// What a page of HTML says, without white space: its header, contents and report.
std::string words_of_html(const std::string& page) {
  std::string made;
  const std::string shown = page.substr(page.find("<header"), page.find("</main>") - page.find("<header"));
  for (std::size_t at = 0; at < shown.size(); ++at) {
    if (shown[at] == '<')
      at = shown.find('>', at);
    else if (shown[at] != ' ' && shown[at] != '\n')
      made += shown[at];
  }
  for (const auto& [entity, character] :
       {std::pair("&lt;", "<"), std::pair("&gt;", ">"), std::pair("&quot;", "\""), std::pair("&amp;", "&")})
    for (std::size_t at = made.find(entity); at != std::string::npos; at = made.find(entity, at))
      made.replace(at, std::string_view(entity).size(), character);
  return made;
}

void add_words_as_html(const test::PdfElement& element, std::string& to) {
  // A page of the web has neither bullets nor numbers of pages.
  if (element.tag == "L" && element.numbering != "/None") {
    for (test::PdfElement item : element.kids) {
      std::erase_if(item.kids, [](const test::PdfElement& kid) { return kid.tag == "Lbl"; });
      for (const test::PdfElement& kid : item.kids) add_words_as_html(kid, to);
    }
    return;
  }
  std::string words;
  words += element.words;
  for (const test::PdfElement& kid : element.kids) add_words_as_html(kid, words);
  if (element.tag == "TOCI") words.erase(words.find_last_not_of("0123456789") + 1);
  std::erase(words, ' ');
  std::erase(words, '\n');
  to += words;
}

}  // namespace

TEST_CASE("PDF: its structure says all that the page of HTML says, in the same order") {
  for (const Audience audience : {Audience::working, Audience::school, Audience::open}) {
    const Document document = ReviewInMemory(draft_with(body, given), evidence).edition(audience);
    std::string said;
    add_words_as_html(Pdf(test::written("pdf", document)).structure(), said);
    CHECK(said == words_of_html(test::written("html", document)));
  }
}

TEST_CASE("PDF: headings, lists and tables are tagged as what they are") {
  Pdf pdf(test::written("pdf", working()));
  const std::string outline = pdf.outline();
  INFO(outline);
  CHECK(outline.find("    H1 Review report Larkfield Primary School\n") != std::string::npos);
  CHECK(outline.find("    H2 Summary of estimates\n    Table\n      THead\n        TR\n          TH Aspect\n"
                     "          TH Estimate\n      TBody\n        TR\n          TH Overall\n          TD Leading\n") !=
        std::string::npos);
  CHECK(outline.find("    L\n      LI\n        Lbl 1.\n        LBody\n          One\n          L\n            LI\n"
                     "              Lbl –\n              LBody inner bold\n      LI\n        Lbl 2.\n        LBody Two\n") !=
        std::string::npos);
  CHECK(outline.find("    BlockQuote\n      P Quoted words.\n") != std::string::npos);
  CHECK(outline.find("    Table\n      THead\n        TR\n          TH Group\n          TH Pupils\n      TBody\n        TR\n"
                     "          TH Year 1\n          TD 71\n        TR\n          TH Year 2\n          TD\n") !=
        std::string::npos);
  CHECK(outline.find("    H3 2.1  What went well\n") != std::string::npos);
  CHECK(outline.find("    H3 KT-02 Confidential\n") != std::string::npos);
}

TEST_CASE("PDF: table headings have a scope, and links their annotations") {
  Pdf pdf(test::written("pdf", working()));
  std::size_t headings = 0, links = 0;
  const auto visit = [&](const auto& self, const test::PdfElement& element) -> void {
    if (element.tag == "TH") {
      ++headings;
      CHECK((element.scope == "/Column" || element.scope == "/Row"));
    }
    if (element.tag == "Link") {
      ++links;
      CHECK(element.links > 0);
    }
    for (const test::PdfElement& kid : element.kids) self(self, kid);
  };
  visit(visit, pdf.structure());
  CHECK(headings == 8);
  // The contents, the page of the web, two citations, two ways back.
  CHECK(links == 7 + 1 + 2 + 2);
}

TEST_CASE("PDF: title, language, bookmarks and dates that no clock gave") {
  Document document = working();
  document.metadata.created = 1762992000;
  Pdf pdf(test::written("pdf", document));
  CHECK(pdf.root().getKey("/Lang").getUTF8Value() == "en-GB");
  CHECK(pdf.root().getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
  CHECK(pdf.root().getKey("/MarkInfo").getKey("/Marked").getBoolValue());
  CHECK(pdf.information().getKey("/Title").getUTF8Value() == document.metadata.title);
  CHECK(pdf.information().getKey("/Producer").getUTF8Value() == "qar");
  CHECK(pdf.information().getKey("/CreationDate").getUTF8Value() == "D:20251113000000Z");
  CHECK(pdf.bookmarks() ==
        "Summary of estimates\nAreas of excellence\nAbout this report\n1 Context and character of the school\n2 Leadership "
        "at all levels\n"
        "  2.1 What went well\n  2.2 Even better if…\n3 Following the review\nEvidence\n");
}

TEST_CASE("PDF: every page but the cover says whose it is and which of how many, as decoration") {
  Document document = working();
  document.mark = "Draft";
  Pdf pdf(test::written("pdf", document));
  REQUIRE(pdf.pages() > 2);
  for (std::size_t page = 1; page < pdf.pages(); ++page) {
    const std::string words = pdf.words_of_artifacts(page);
    CHECK(words.find("Larkfield Primary School") != std::string::npos);
    CHECK(words.find("Draft") != std::string::npos);
    CHECK(words.find("Page " + std::to_string(page + 1) + " of " + std::to_string(pdf.pages())) != std::string::npos);
  }
  CHECK(pdf.outline().find("P Draft") != std::string::npos);
}

TEST_CASE("PDF: all fonts are in the file") {
  Document document = working();
  document.sections[0].title = "Žluťoučký kůň, Nguyễn, مدرسة, בית ספר, Σχολείο, школа";
  Pdf pdf(test::written("pdf", document));
  const auto fonts = pdf.font_descriptors();
  CHECK(fonts.size() >= 2);
  for (QPDFObjectHandle font : fonts)
    CHECK((font.hasKey("/FontFile") || font.hasKey("/FontFile2") || font.hasKey("/FontFile3")));
  CHECK(pdf.words_of_structure().find("Žluťoučkýkůň,Nguyễn,مدرسة,ביתספר,Σχολείο,школа") != std::string::npos);
}

TEST_CASE("PDF: the same bytes every time, from one writer, from two, and on two threads") {
  const Document document = working();
  const Document other = with_blocks({paragraph("Other words in another order.")});
  const Theme theme = default_theme();
  const auto first = writer_named("pdf")->open(theme, {}).value()(document).value();
  const auto write_after_another = [&] {
    auto write = writer_named("pdf")->open(theme, {});
    for (int i = 0; i < 3; ++i) (void)write.value()(other);
    return write.value()(document).value();
  };
  CHECK(write_after_another() == first);
  std::string here, there;
  std::thread one([&] { here = write_after_another(); });
  std::thread two([&] { there = write_after_another(); });
  one.join();
  two.join();
  CHECK(here == first);
  CHECK(there == first);
}

TEST_CASE("PDF: no page ends with a heading") {
  std::vector<Block> blocks;
  for (int i = 0; i < 60; ++i) {
    blocks.push_back(paragraph("A heading"));
    blocks.back().kind = BlockKind::heading;
    blocks.back().level = 1;
    blocks.push_back(paragraph(repeated("Some words of a paragraph. ", static_cast<std::size_t>(5 + i % 17))));
  }
  Pdf pdf(test::written("pdf", with_blocks(std::move(blocks))));
  REQUIRE(pdf.pages() > 4);
  for (std::size_t page = 1; page < pdf.pages(); ++page) CHECK(pdf.tags_of_page(page).back() != "H3");
}

TEST_CASE("PDF: a table's head stands on each of its pages, and in the structure once") {
  Pdf pdf(test::written("pdf", with_blocks({table_of(200, 3)})));
  std::size_t pages = 0;
  for (std::size_t page = 1; page < pdf.pages(); ++page)
    if (pdf.words_of_artifacts(page).find("Head 0.0") != std::string::npos) ++pages;
  CHECK(pages >= 5);
  const std::string outline = pdf.outline();
  CHECK(count(outline, "TH Head 0.0\n") == 1);
  CHECK(count(outline, "THead") == 1);
  CHECK(count(outline, "TR\n") >= 200);
  CHECK(outline.find("TD Cell 199.2\n") != std::string::npos);
}

TEST_CASE("PDF: a table of ten thousand rows") {
  Pdf pdf(test::written("pdf", with_blocks({table_of(10'000, 2)})));
  CHECK(pdf.pages() > 200);
  CHECK(pdf.words_of_structure().find("Cell9999.1") != std::string::npos);
}

TEST_CASE("PDF: a row that is longer than a page is cut, and nothing of it is lost") {
  Block table = table_of(3, 2);
  table.table->rows[1][1] = plain(repeated("Many words in one cell. ", 600) + "The end.");
  Pdf pdf(test::written("pdf", with_blocks({table})));
  CHECK(pdf.pages() > 3);
  CHECK(count(pdf.words_of_structure(), "Manywordsinonecell.") == 600);
  CHECK(pdf.outline().find("TD Cell 2.1\n") != std::string::npos);
}

TEST_CASE("PDF: what nobody should write is printed nevertheless") {
  SECTION("a word of two thousand letters") {
    Pdf pdf(test::written("pdf", with_blocks({paragraph(repeated("w", 2000))})));
    CHECK(count(pdf.words_of_structure(), repeated("w", 2000)) == 1);
  }
  SECTION("lists in lists") {
    Block deepest = paragraph("the deepest");
    for (int i = 0; i < 60; ++i) {
      Block item, list;
      item.kind = BlockKind::item;
      item.children = {paragraph("level"), std::move(deepest)};
      list.kind = BlockKind::list;
      list.children.push_back(std::move(item));
      deepest = std::move(list);
    }
    Pdf pdf(test::written("pdf", with_blocks({deepest})));
    CHECK(pdf.words_of_structure().find("thedeepest") != std::string::npos);
    CHECK(count(pdf.outline(), "Lbl •\n") + count(pdf.outline(), "Lbl –\n") == 60);
  }
  SECTION("a table of as many columns as can be") {
    Pdf pdf(test::written("pdf", with_blocks({table_of(3, 64)})));
    CHECK(pdf.words_of_structure().find("Cell2.63") != std::string::npos);
  }
  SECTION("characters without a font") {
    const std::string plane_fourteen = "\xF3\xB0\x80\x80";  // a private one
    Pdf pdf(test::written("pdf", with_blocks({paragraph("before " + plane_fourteen + " after")})));
    CHECK(pdf.words_of_structure().find("before" + plane_fourteen + "after") != std::string::npos);
  }
  SECTION("words of the language of PDF") {
    Pdf pdf(
        test::written("pdf", with_blocks({paragraph(") (/NonStruct << /MCID 0 >> BDC \\ EMC /Private << /MCID 1 >> BDC")})));
    CHECK(pdf.words_of_structure().find(")(/NonStruct<</MCID0>>BDC\\EMC/Private<</MCID1>>BDC") != std::string::npos);
    CHECK_FALSE(pdf.has_warnings());
  }
  SECTION("a text from right to left") {
    Pdf pdf(test::written("pdf", with_blocks({paragraph("مرحبا بكم في المدرسة 2025 hello")})));
    CHECK(pdf.words_of_structure().find("مرحبابكمفيالمدرسة2025hello") != std::string::npos);
  }
  SECTION("a school with a name of two thousand letters") {
    Document document = with_blocks({paragraph("Text.")});
    document.cover.school = repeated("School ", 300);
    Pdf pdf(test::written("pdf", document));
    CHECK(count(pdf.outline(), repeated("School ", 299)) == 1);
  }
  SECTION("nothing") {
    Pdf pdf(test::written("pdf", Document{}));
    CHECK(pdf.pages() >= 2);
  }
}

TEST_CASE("PDF: a picture has its words, and one that is damaged gives its place to them") {
  Document document = with_blocks({});
  Block figure;
  figure.kind = BlockKind::figure;
  document.sections[0].parts[0].blocks = {figure};
  document.images.emplace_back();
  document.images[0].alt = "The new library";
  SECTION("as SVG") {
    document.images[0].format = ImageFormat::svg;
    document.images[0].bytes = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/></svg>";
    Pdf pdf(test::written("pdf", document));
    CHECK(pdf.outline().find("Figure [The new library]\n") != std::string::npos);
  }
  SECTION("damaged") {
    document.images[0].bytes = "\x89PNG\r\n\x1a\nbroken";
    document.images[0].width = document.images[0].height = 10;
    Pdf pdf(test::written("pdf", document));
    CHECK(pdf.outline().find("Figure [The new library] The new library\n") != std::string::npos);
  }
}

TEST_CASE("PDF: a typeface that is not installed is named before anything is written") {
  Theme theme = default_theme();
  theme.text_fonts = {"No Such Typeface", "Nor This One"};
  const auto opened = writer_named("pdf")->open(theme, {});
  REQUIRE_FALSE(opened.ok());
  CHECK(opened.message().find("No Such Typeface, Nor This One") != std::string::npos);
  theme.text_fonts.push_back(default_theme().text_fonts.back());
  CHECK(writer_named("pdf")->open(theme, {}).ok());
}
