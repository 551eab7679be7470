#include <algorithm>

#include "qar/render/wording.h"

#include "edition.h"
#include "support/catch.h"
#include "word_document.h"

using namespace qar;
using namespace qar::render;
using test::draft_with;
using test::ReviewInMemory;
using test::WordDocument;

namespace {

constexpr std::string_view body = R"(## Leadership at all levels

Estimate: Effective

Leaders know the **school** and its [website](https://example.org/a?b=1&c="2").

### What went well

- Leaders visit lessons [@KT-01], and staff `welcome` it.
  1. first
  2. second
- Plans are short. <!-- how short? -->

### Even better if…

- plans named *one* date.

| Year | Pupils |
|---|---:|
| Year 1 | 30 |
| Year 2 | 28 |
)";
constexpr std::string_view evidence = R"(qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT, role: visiting reviewer}
entries:
  - id: KT-01
    date: 2025-11-10
    activity: lesson visit
    aspect: leadership
    observed: Leaders came in and out.
    quotes: [{speaker: pupil, text: "They always come."}]
    confidential: true
)";
constexpr std::string_view front =
    "estimates: {overall: Leading, leadership: effective}\n"
    "areas_of_excellence: [{title: Early reading, category: Pupil Learning, status: accredited, contact: {name: Idris "
    "Pellow, "
    "email: reading@larkfield.example.org}}]\n";

Document edition(Audience audience) {
  return ReviewInMemory(draft_with(body, front), std::string(evidence)).edition(audience);
}

WordDocument written(const Document& document) { return WordDocument(test::written("docx", document)); }

/// A document of one section with these blocks.
Document document_of(std::vector<Block> blocks) {
  Document document;
  document.cover.school = "Larkfield Primary School";
  document.metadata.title = "Review report";
  Section section;
  section.title = "Context";
  section.anchor = "context";
  section.parts.push_back({PartKind::plain, "", "", "", "", std::move(blocks), {}});
  document.sections.push_back(std::move(section));
  return document;
}

Block paragraph(std::string words) {
  Block block;
  block.text = plain(std::move(words));
  return block;
}

bool holds(const std::vector<std::string>& lines, const std::string& line) {
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

}  // namespace

TEST_CASE("DOCX: every edition holds together, and is the same each time") {
  for (const Audience audience : {Audience::working, Audience::school, Audience::hub, Audience::open}) {
    const Document document = edition(audience);
    const std::string bytes = test::written("docx", document);
    CHECK(WordDocument(bytes).problems == "");
    CHECK(bytes == test::written("docx", document));
  }
}

TEST_CASE("DOCX: titles and headings have Word's own styles, and Word counts them") {
  const WordDocument word = written(edition(Audience::school));
  const auto paragraphs = word.paragraphs();
  CHECK(holds(paragraphs, "Title: Review report\nLarkfield Primary School"));
  CHECK(holds(paragraphs, "heading 1: Summary of estimates"));
  CHECK(holds(paragraphs, "heading 1: Leadership at all levels"));
  CHECK(holds(paragraphs, "Strength Heading: What went well"));
  CHECK(holds(paragraphs, "Development Heading: Even better if…"));
  CHECK(word.count("//w:style[w:name/@w:val='Strength Heading' or w:name/@w:val='Development Heading']"
                   "[w:basedOn/@w:val='Heading2']",
                   "word/styles.xml") == 2);
  const auto number = word.first("//w:p[w:pPr/w:pStyle/@w:val='StrengthHeading']/w:pPr/w:numPr");
  REQUIRE(number);
  CHECK(std::string(number.child("w:ilvl").attribute("w:val").value()) == "1");
  CHECK(word.count("//w:lvl/w:lvlText[@w:val='%1.%2']", "word/numbering.xml") == 1);
}

TEST_CASE("DOCX: an edition that leaves sections out keeps their numbers, as text") {
  Document document = document_of({});
  document.sections[0].number = "1";
  document.sections.push_back(document.sections[0]);
  document.sections[1].number = "3";
  const WordDocument word = written(document);
  CHECK(word.problems == "");
  CHECK(holds(word.paragraphs(), "heading 1: 3\tContext"));
  CHECK(word.count("//w:pPr[w:pStyle/@w:val='Heading1']/w:numPr") == 0);
}

TEST_CASE("DOCX: lists are lists, and each list that counts begins anew") {
  Block list;
  list.kind = BlockKind::list;
  list.ordered = true;
  Block item;
  item.kind = BlockKind::item;
  item.children = {paragraph("one")};
  list.children = {item, item};
  const WordDocument word = written(document_of({list, paragraph("between"), list}));
  CHECK(word.problems == "");
  std::vector<std::string> used;
  for (const auto& each : word.xml("word/document.xml").select_nodes("//w:numPr/w:numId/@w:val"))
    used.emplace_back(each.attribute().value());
  REQUIRE(used.size() == 4);
  CHECK(used[0] == used[1]);
  CHECK(used[1] != used[2]);
  CHECK(word.count(("//w:num[@w:numId='" + used[2] + "']//w:startOverride[@w:val='1']").c_str(), "word/numbering.xml") == 1);
}

TEST_CASE("DOCX: the bullets of what went well and of what would be better differ in shape") {
  const WordDocument word = written(edition(Audience::school));
  std::vector<std::string> shapes;
  for (const auto& each :
       word.xml("word/numbering.xml").select_nodes("//w:lvl[@w:ilvl='0'][w:numFmt/@w:val='bullet']/w:lvlText"))
    shapes.emplace_back(each.node().attribute("w:val").value());
  REQUIRE(shapes.size() == 3);
  CHECK(shapes[1] != shapes[2]);
}

TEST_CASE("DOCX: sixty levels of lists stand on nine") {
  Block innermost = paragraph("deep");
  for (int i = 0; i < 60; ++i) {
    Block item;
    item.kind = BlockKind::item;
    item.children = {std::move(innermost)};
    Block list;
    list.kind = BlockKind::list;
    list.children = {std::move(item)};
    innermost = std::move(list);
  }
  const WordDocument word = written(document_of({innermost}));
  CHECK(word.problems == "");
  CHECK(word.count("//w:ilvl[@w:val > 8]") == 0);
  CHECK(word.count("//w:p[w:pPr/w:numPr]") == 60);
  CHECK(holds(word.paragraphs(), "List Paragraph: deep"));
}

TEST_CASE("DOCX: a table repeats its header row, has a caption and keeps figures to the right") {
  Table table;
  table.caption = plain("Pupils in each year");
  table.rows = {{plain("Year"), plain("Pupils")}, {plain("Year 1"), plain("30")}};
  table.numeric = {false, true};
  Block block;
  block.kind = BlockKind::table;
  block.table = table;
  const WordDocument word = written(document_of({block, block}));
  CHECK(word.problems == "");
  CHECK(word.count("//w:tbl/w:tr[1]/w:trPr/w:tblHeader") == 2);
  CHECK(word.count("//w:tbl/w:tr[2]/w:trPr/w:tblHeader") == 0);
  CHECK(word.count("//w:tbl/w:tblPr/w:tblCaption[@w:val='Pupils in each year']") == 2);
  CHECK(word.count("//w:tbl/w:tr[2]/w:tc[2]/w:p/w:pPr/w:jc[@w:val='right']") == 2);
  CHECK(WordDocument::words(word.first("//w:tbl/preceding-sibling::w:p[1]")) == "Pupils in each year");
}

TEST_CASE("DOCX: ten thousand rows are written") {
  Block block;
  block.kind = BlockKind::table;
  block.table.emplace();
  block.table->rows.assign(10'001, {plain("a"), plain(std::string(2000, 'w'))});
  block.table->numeric = {false, false};
  const WordDocument word = written(document_of({block}));
  CHECK(word.count("//w:tr") == 10'001);
  CHECK(word.count("//w:tblLayout[@w:type='fixed']") == 1);
}

TEST_CASE("DOCX: a table that is a little too wide for the page is set in smaller type, in one piece") {
  Block block;
  block.kind = BlockKind::table;
  block.table.emplace();
  std::vector<Text> row;
  for (const char* heading : {"Group", "Pupils", "Reading", "Writing", "Mathematics", "Combined", "National", "Attendance"})
    row.push_back(plain(heading));
  block.table->rows.assign(2, row);
  block.table->numeric.assign(8, false);
  const auto styles = [&](const WordDocument& word) {
    CHECK(word.problems == "");
    return std::pair(word.count("//w:pStyle[@w:val='TableText' or @w:val='TableHeading']"),
                     word.count("//w:pStyle[@w:val='SmallTableText' or @w:val='SmallTableHeading']"));
  };
  const auto usual = styles(written(document_of({})));
  block.table->rows.assign(2, std::vector<Text>(row.begin(), row.begin() + 7));
  CHECK(styles(written(document_of({block}))) == std::pair(usual.first + 14, usual.second));
  block.table->rows.assign(2, row);
  const WordDocument small = written(document_of({block}));
  CHECK(styles(small) == std::pair(usual.first, usual.second + 16));
  CHECK(small.count("//w:tbl") == written(document_of({})).count("//w:tbl") + 1);
}

TEST_CASE("DOCX: a table that is too wide for the page comes in parts, each with the first column") {
  Block block;
  block.kind = BlockKind::table;
  block.table.emplace();
  block.table->rows.resize(2);
  for (std::size_t i = 0; i < 130; ++i)
    for (auto& row : block.table->rows) row.push_back(plain("cell " + std::to_string(i)));
  block.table->numeric.assign(130, false);
  const WordDocument word = written(document_of({block}));
  CHECK(word.problems == "");
  const auto tables = word.xml("word/document.xml").select_nodes("//w:tbl");
  REQUIRE(tables.size() > 3);
  std::string columns;
  for (const pugi::xpath_node& table : tables) {
    int width = 0;
    for (const pugi::xpath_node& column : table.node().select_nodes("w:tblGrid/w:gridCol")) {
      const int own = column.node().attribute("w:w").as_int();
      CHECK(own >= 180 + 4 * 114);  // "cell"
      width += own;
    }
    CHECK(width <= 9626);
    CHECK(table.node().select_nodes("w:tr[1]/w:trPr/w:tblHeader").size() == 1);
    const auto cells = table.node().select_nodes("w:tr[2]/w:tc");
    REQUIRE(cells.size() > 5);  // the last has about as many as the others
    CHECK(WordDocument::words(cells[0].node()) == "cell 0");
    for (std::size_t i = 1; i < cells.size(); ++i) columns += WordDocument::words(cells[i].node()) + ";";
  }
  CHECK(word.count("//w:pStyle[@w:val='SmallTableText']") > 129);

  std::string all;
  for (std::size_t i = 1; i < 130; ++i) all += "cell " + std::to_string(i) + ";";
  CHECK(columns == all);

  for (auto& row : block.table->rows) row.assign(130, plain(""));
  std::size_t most = 0;
  const WordDocument empty = written(document_of({block}));
  for (const pugi::xpath_node& table : empty.xml("word/document.xml").select_nodes("//w:tbl"))
    most = std::max(most, table.node().select_nodes("w:tblGrid/w:gridCol").size());
  CHECK(most <= 63);  // what Word can open
}

TEST_CASE("DOCX: estimates are words; the drawing beside them has words as well") {
  const WordDocument word = written(edition(Audience::school));
  CHECK(word.count("//w:tbl//w:p[contains(., 'Effective')]//wp:docPr[@descr='2 of 4, counted from the highest']") == 1);
  CHECK(word.count("//w:tbl//wp:docPr[@descr='the highest of 4']") == 1);
  CHECK(holds(word.paragraphs(), "Section Estimate: Estimate  Effective  "));
  CHECK(word.has("word/media/steps-3-of-4.png"));
  CHECK(word.has("word/media/steps-3-of-4.svg"));
}

TEST_CASE("DOCX: citations lead to the evidence, and back") {
  const WordDocument word = written(edition(Audience::working));
  CHECK(WordDocument::words(word.first("//w:hyperlink[@w:anchor='entry_1']")) == "KT-01");
  CHECK(WordDocument::words(word.first("//w:p[w:bookmarkStart/@w:name='entry_1']")) == "KT-01   Confidential ");
  CHECK(word.count("//w:p[starts-with(., 'Cited in: ')]/w:hyperlink[@w:anchor='section_1']") == 1);
  CHECK(holds(word.paragraphs(), "Quote: “They always come.” — pupil"));
}

TEST_CASE("DOCX: links lead to the web by relationships outside the file") {
  const WordDocument word = written(edition(Audience::school));
  const std::string id = word.first("//w:hyperlink[contains(., 'website')]").attribute("r:id").value();
  const auto relation = word.first(("//Relationship[@Id='" + id + "']").c_str(), "word/_rels/document.xml.rels");
  CHECK(std::string(relation.attribute("Target").value()) == "https://example.org/a?b=1&c=%222%22");
  CHECK(std::string(relation.attribute("TargetMode").value()) == "External");
  CHECK(word.count("//Relationship[@Target='mailto:reading@larkfield.example.org']", "word/_rels/document.xml.rels") == 1);
}

TEST_CASE("DOCX: notes of the margin are comments, in the working edition alone") {
  const WordDocument word = written(edition(Audience::working));
  REQUIRE(word.has("word/comments.xml"));
  CHECK(word.count("//w:comment[@w:author='qar']", "word/comments.xml") == 1);
  CHECK(WordDocument::words(word.first("//w:comment", "word/comments.xml")) == "Comment: how short?");
  CHECK(WordDocument::words(word.first("//w:p[w:commentRangeStart]")).find("Plans are short.") == 0);
  CHECK_FALSE(written(edition(Audience::school)).has("word/comments.xml"));
}

TEST_CASE("DOCX: notes on blocks without words find a paragraph") {
  Block list, item, rule, table;
  list.kind = BlockKind::list;
  item.kind = BlockKind::item;
  rule.kind = BlockKind::rule;
  table.kind = BlockKind::table;
  table.table = Table{{}, {{plain("a")}}, {false}};
  item.notes = {0};
  list.notes = {1};
  rule.notes = {2};
  table.notes = {3};
  list.children = {item};
  Block empty = list;
  empty.children.clear();
  empty.notes = {4};
  Document document = document_of({list, rule, table, empty});
  document.notes.resize(6);
  document.cover_notes = {5};
  const WordDocument word = written(document);
  CHECK(word.problems == "");
  for (const char* id : {"0", "1", "2", "3", "4", "5"})
    CHECK(word.count((std::string("//w:commentReference[@w:id='") + id + "']").c_str()) == 1);
}

TEST_CASE("DOCX: the school stands above, the page's number below, the mark on every page") {
  Document document = edition(Audience::school);
  const WordDocument word = written(document);
  CHECK(WordDocument::words(word.xml("word/header-default.xml")) == "Larkfield Primary School\t" + document.edition);
  CHECK(word.count("//w:fldSimple[@w:instr=' PAGE ']", "word/footer-default.xml") == 1);
  CHECK(word.count("//w:sectPr/w:titlePg") == 1);
  document.mark = "Draft";
  document.mark_note = "Its sections are not complete.";
  const WordDocument marked = written(document);
  CHECK(marked.problems == "");
  for (const char* part : {"word/header-default.xml", "word/header-first.xml"})
    CHECK(marked.paragraphs(part).front() == "Mark: Draft");
  CHECK(holds(marked.paragraphs(), "Mark Note: Draft Its sections are not complete."));
}

TEST_CASE("DOCX: properties say what the file is and nothing about who made it") {
  const WordDocument word = written(edition(Audience::school));
  const auto value = [&](const char* name) {
    return std::string(word.first((std::string("//") + name).c_str(), "docProps/core.xml").child_value());
  };
  CHECK(value("dc:title") == "Review report: Larkfield Primary School, 10 to 12 November 2025");
  CHECK(value("dc:language") == "en-GB");
  CHECK(value("dc:creator").empty());
  CHECK(value("dcterms:created") == "2025-11-12T00:00:00Z");
  CHECK(value("dcterms:modified") == value("dcterms:created"));
  CHECK(word.count("//cp:lastModifiedBy | //cp:revision", "docProps/core.xml") == 0);
  CHECK(word.count("//w:docDefaults//w:lang[@w:val='en-GB']", "word/styles.xml") == 1);
}

TEST_CASE("DOCX: a picture is stored once, fits the page and has its words") {
  Block figure;
  figure.kind = BlockKind::figure;
  Document document = document_of({figure, figure});
  document.images.push_back({ImageFormat::png, "not looked at", 4000, 2000, "The \"hall\" & stage"});
  const WordDocument word = written(document);
  CHECK(word.problems == "");
  CHECK(word.bytes("word/media/picture-1.png") == "not looked at");
  CHECK(word.count("//Relationship[@Target='media/picture-1.png']", "word/_rels/document.xml.rels") == 1);
  REQUIRE(word.count("//wp:docPr[@descr='The \"hall\" & stage']") == 2);
  const auto extent = word.first("//wp:extent");
  CHECK(extent.attribute("cx").as_int() == 2 * extent.attribute("cy").as_int());
  CHECK(extent.attribute("cx").as_int() <= 9626 * 635);
}

TEST_CASE("DOCX: a logo in SVG comes with a drawing for those who cannot show it") {
  Theme theme = default_theme();
  theme.logo =
      Image{ImageFormat::svg,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"10\"><rect width=\"40\" height=\"10\"/></svg>",
            40, 10, "Northmoor"};
  auto write = writer_named("docx")->open(theme, {});
  REQUIRE(write.ok());
  const WordDocument word(write.value()(edition(Audience::school)).value());
  CHECK(word.problems == "");
  CHECK(word.bytes("word/media/logo.png").starts_with("\x89PNG"));
  CHECK(word.bytes("word/media/logo.svg") == theme.logo->bytes);
  CHECK(word.count("//wp:docPr[@descr='Northmoor']") == 1);
  theme.logo->bytes = "<svg";
  auto broken = writer_named("docx")->open(theme, {});
  REQUIRE_FALSE(broken.ok());
  CHECK(broken.message() == "the logo is an SVG picture that cannot be drawn");
}

TEST_CASE("DOCX: text from right to left is told to be so") {
  const WordDocument word = written(document_of({paragraph("שלום עולם, Year 6."), paragraph("The word שלום means peace.")}));
  CHECK(word.problems == "");
  const auto whole = word.first("//w:p[w:pPr/w:bidi]");
  CHECK(WordDocument::words(whole) == "שלום עולם, Year 6.");
  CHECK(std::string(word.first("//w:p[not(w:pPr/w:bidi)]/w:r[w:rPr/w:rtl]/w:t").child_value()) == "שלום");
  CHECK(word.count("//w:p[w:pPr/w:bidi]") == 1);
}

TEST_CASE("DOCX: what XML cannot hold becomes the replacement character") {
  Document document = document_of({paragraph(std::string("a\x01") + "b\xEF\xBF\xBF<&>\" \xFF.")});
  document.cover.school = "\x0B\x1B[31mSchool";
  const WordDocument word = written(document);
  CHECK(word.problems == "");
  CHECK(holds(word.paragraphs(), "Normal: a\uFFFDb\uFFFD<&>\" \uFFFD."));
}

TEST_CASE("DOCX: code keeps its lines, and quotes and rules their looks") {
  Block code, quote, rule;
  code.kind = BlockKind::code;
  code.text = plain("a\n\tb");
  quote.kind = BlockKind::quote;
  quote.children = {paragraph("quoted")};
  rule.kind = BlockKind::rule;
  const WordDocument word = written(document_of({code, quote, rule}));
  CHECK(word.problems == "");
  const auto paragraphs = word.paragraphs();
  CHECK(holds(paragraphs, "Source Code: a\n\tb"));
  CHECK(holds(paragraphs, "Quote: quoted"));
  CHECK(holds(paragraphs, "Rule: "));
}

TEST_CASE("DOCX: what a theme says is seen") {
  Theme theme = default_theme();
  theme.organisation = "Northmoor";
  theme.footer = "A charity";
  theme.light[ColourRole::accent] = {1, 2, 3};
  theme.text_fonts = {"Plain \"Sans\"", "Other"};
  auto write = writer_named("docx")->open(theme, {});
  const WordDocument word(write.value()(edition(Audience::school)).value());
  CHECK(word.problems == "");
  CHECK(word.paragraphs().front().starts_with("Cover Line: Northmoor\t"));
  CHECK(WordDocument::words(word.xml("word/footer-default.xml")) == "A charity\tPage 1 of 2");
  CHECK(word.count("//w:style[@w:styleId='Heading1']//w:color[@w:val='010203']", "word/styles.xml") == 1);
  CHECK(word.count("//a:minorFont/a:latin[@typeface='Plain \"Sans\"']", "word/theme/theme1.xml") == 1);
  CHECK(word.count("//w:font/w:altName[@w:val='Other']", "word/fontTable.xml") == 1);
}
