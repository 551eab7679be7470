// What leads a reader of a Word edition: the contents with their pages, and the bars beside the parts.
#include "qar/text/words.h"

#include "edition.h"
#include "outside_program.h"
#include "support/catch.h"
#include "word_document.h"

using namespace qar;
using namespace qar::render;
using test::draft_with;
using test::ReviewInMemory;
using test::WordDocument;

namespace {

constexpr std::string_view body = R"(## Context

Words of the section itself.

## Leadership at all levels

### What went well

By itself.

- Leaders visit lessons.
  - inner
    - deeper

  More of the item.

> Quoted words.

### Even better if…

- plans named one date.
  1. counted
)";

std::string edition() { return test::written("docx", ReviewInMemory(draft_with(body)).edition(Audience::school)); }

/// The styles of the paragraphs between two headings, by their names.
std::vector<std::string> styles_between(const WordDocument& word, std::string_view from, std::string_view to) {
  std::vector<std::string> made;
  bool is_between = false;
  for (const std::string& each : word.paragraphs()) {
    const std::string style = each.substr(0, each.find(':'));
    if (style == to) is_between = false;
    if (is_between) made.push_back(style);
    if (style == from) is_between = true;
  }
  return made;
}

}  // namespace

TEST_CASE("DOCX: each line of the contents is a link, and its page a field of its own") {
  const WordDocument word(edition());
  CHECK(word.problems == "");
  const auto lines = word.xml("word/document.xml").select_nodes("//w:p[w:pPr/w:pStyle/@w:val='Toc1']");
  REQUIRE(lines.size() == 6);
  for (const pugi::xpath_node& line : lines) {
    const pugi::xml_node link = line.node().child("w:hyperlink");
    INFO(WordDocument::words(line.node()));
    const std::string field = " PAGEREF " + std::string(link.attribute("w:anchor").value()) + " \\h ";
    CHECK(link.select_node(".//w:instrText").node().child_value() == field);
    // Nobody knows the page before it is set, and a wrong number is worse than none.
    CHECK(WordDocument::words(line.node()).ends_with("\t"));
    CHECK(line.node().select_nodes("w:pPr/w:tabs/w:tab[@w:val='right']").size() == 1);
  }
  // Both would make Word ask a question whenever the document is opened.
  CHECK(word.count("//@w:dirty") == 0);
  CHECK(word.count("//w:updateFields", "word/settings.xml") == 0);
}

TEST_CASE("DOCX: LibreOffice shows the pages in the contents as they are") {
  if (!test::is_installed("soffice") || !test::is_installed("pdftotext")) return;
  const test::OutsideFolder folder("edition.docx", edition());
  REQUIRE(folder.run("soffice --headless -env:UserInstallation=file://$PWD/office --convert-to pdf edition.docx"));
  REQUIRE(folder.run("pdftotext -layout edition.pdf edition.txt"));
  std::size_t page = 1, compared = 0;
  std::string contents;  // with single spaces
  for (const char c : folder.contents("edition.txt"))
    if (c != ' ' || !contents.ends_with(' ')) contents += c;
  for (const std::string_view line : text::split(contents, '\n')) {
    if (line.starts_with('\f')) ++page;
    for (const std::string_view heading : {"Leadership at all levels", "Following the review"}) {
      if (line.find(heading) == std::string_view::npos || line.find(heading) + heading.size() != line.size()) continue;
      INFO(heading);
      CHECK(contents.find(std::string(heading) + " " + std::to_string(page) + "\n") != std::string::npos);
      ++compared;
    }
  }
  CHECK(compared == 2);
}

TEST_CASE("DOCX: all words of what went well stand beside its bar, and those of what would be better beside another") {
  const WordDocument word(edition());
  CHECK(styles_between(word, "Strength Heading", "Development Heading") ==
        std::vector<std::string>{"Strength", "Strength", "Strength 2", "List Paragraph", "Strength 2", "Quote"});
  CHECK(styles_between(word, "Development Heading", "heading 1") ==
        std::vector<std::string>{"Development", "Development 2"});
  CHECK(word.count("//w:p[w:pPr/w:pStyle[starts-with(@w:val, 'Strength') or starts-with(@w:val, 'Development')]]"
                   "[contains(., 'section itself')]") == 0);
  CHECK(word.count("//w:style[starts-with(@w:styleId, 'Strength')]//w:left[@w:val='single']", "word/styles.xml") == 3);
  CHECK(word.count("//w:style[starts-with(@w:styleId, 'Development')]//w:left[@w:val='double']", "word/styles.xml") == 3);
}

TEST_CASE("DOCX: a bar stands at one place, however far from the words") {
  const WordDocument word(edition());
  std::vector<int> places;
  for (const auto& each :
       word.xml("word/document.xml").select_nodes("//w:p[w:pPr/w:pStyle[starts-with(@w:val, 'Strength')]]")) {
    const pugi::xml_node properties = each.node().child("w:pPr");
    const std::string style = properties.child("w:pStyle").attribute("w:val").value();
    const pugi::xml_node indent = properties.child("w:ind");
    REQUIRE(indent);
    const auto space =
        word.first(("//w:style[@w:styleId='" + style + "']//w:pBdr/w:left").c_str(), "word/styles.xml").attribute("w:space");
    REQUIRE(space);
    places.push_back(indent.attribute("w:left").as_int() - indent.attribute("w:hanging").as_int() - 20 * space.as_int());
  }
  REQUIRE(places.size() == 5);
  CHECK(places == std::vector<int>(5, places.front()));
}
