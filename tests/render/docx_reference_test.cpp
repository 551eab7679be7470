#include <functional>
#include <map>

#include "edition.h"
#include "render/zip_writer.h"
#include "support/catch.h"
#include "word_document.h"

using namespace qar;
using namespace qar::render;
using test::draft_with;
using test::ReviewInMemory;
using test::WordDocument;

namespace {

using Parts = std::map<std::string, std::string>;

constexpr std::string_view spaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

std::string element(std::string_view name, std::string_view content) {
  return "<" + std::string(name) + " " + std::string(spaces) + ">" + std::string(content) + "</" + std::string(name) + ">";
}

std::string relationships(std::vector<std::array<std::string, 3>> rows) {
  std::string made = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  for (const auto& [id, kind, target] : rows)
    made += "<Relationship Id=\"" + id + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
            kind + "\" Target=\"" + target + "\"" + (target.starts_with("http") ? " TargetMode=\"External\"" : "") + "/>";
  return made + "</Relationships>";
}

const std::string png(
    "\x89PNG\r\n\x1a\n\0\0\0\x0DIHDR\0\0\0\x02\0\0\0\x03\x08\0\0\0\0crc.\0\0\0\x06tEXtsecretcrc.\0\0\0\0IENDcrc.", 63);

/// A house document as a German Word would write it: ids of its own, American English, numbers on its headings.
Parts house() {
  Parts parts;
  parts["_rels/.rels"] = relationships({{"rId1", "officeDocument", "word/document.xml"}});
  parts["word/document.xml"] = element(
      "w:document",
      "<w:body><w:p><w:r><w:t>Words of the house document</w:t></w:r></w:p><w:sectPr><w:headerReference w:type=\"default\" "
      "r:id=\"rId3\"/><w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:pgSz w:w=\"12240\" w:h=\"15840\"/><w:pgMar "
      "w:top=\"1440\" w:right=\"1800\" w:bottom=\"1440\" w:left=\"1800\" w:header=\"720\" w:footer=\"720\" w:gutter=\"0\"/>"
      "<w:cols w:num=\"2\"/></w:sectPr></w:body>");
  parts["word/_rels/document.xml.rels"] = relationships(
      {{"rId1", "styles", "styles.xml"}, {"rId3", "header", "header1.xml"}, {"rId4", "footer", "/word/footer1.xml"}});
  parts["word/styles.xml"] = element(
      "w:styles",
      "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-US\"/></w:rPr></w:rPrDefault></w:docDefaults>"
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Standard\"><w:name w:val=\"Normal\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Standard\"/>"
      "<w:rsid w:val=\"00AA\"/><w:pPr><w:numPr><w:numId w:val=\"7\"/></w:numPr><w:outlineLvl w:val=\"0\"/></w:pPr>"
      "<w:rPr><w:color w:val=\"C00000\"/></w:rPr></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"Quote\"><w:name w:val=\"Somebody's\"/></w:style>");
  parts["word/header1.xml"] = element(
      "w:hdr",
      "<w:p w:rsidR=\"00AA\"><w:pPr><w:numPr><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:r><w:t>House of Learning</w:t></w:r>"
      "<w:hyperlink r:id=\"rId9\"><w:r><w:t>site</w:t></w:r></w:hyperlink></w:p>");
  parts["word/_rels/header1.xml.rels"] =
      relationships({{"rId9", "hyperlink", "https://house.example.org"}, {"rId8", "image", "media/unused.png"}});
  parts["word/footer1.xml"] = element("w:ftr",
                                      "<w:p><w:r><w:t>Foot of the house</w:t></w:r><w:r><w:drawing><a:blip "
                                      "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" r:embed=\"rId1\"/>"
                                      "</w:drawing></w:r></w:p>");
  parts["word/_rels/footer1.xml.rels"] = relationships({{"rId1", "image", "media/image1.png"}});
  parts["word/media/image1.png"] = png;
  return parts;
}

std::string zipped(const Parts& parts) {
  ZipWriter zip;
  for (const auto& [name, bytes] : parts) zip.add(name, bytes);
  return zip.finish();
}

/// What the writer makes of a document with this reference document, or why not.
std::string written_with(const std::string& reference, std::string mark = "", std::vector<std::string>* remarks = nullptr) {
  const ReviewInMemory review(draft_with("## Context\n\nText.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"));
  Document document = review.edition(Audience::school);
  document.mark = std::move(mark);
  const Theme theme = default_theme();
  WriterOptions options;
  options.reference_document = reference;
  options.remarks = remarks;
  auto write = writer_named("docx")->open(theme, options);
  if (!write.ok()) return write.message();
  return write.value()(document).value();
}
/// With a part replaced, or taken out.
std::string failure(const std::string& part, const std::string& from, const std::string& to) {
  Parts parts = house();
  std::string& bytes = parts.at(part);
  const auto at = bytes.find(from);
  REQUIRE(at != std::string::npos);
  bytes.replace(at, from.size(), to);
  return written_with(zipped(parts));
}

}  // namespace

TEST_CASE("reference document: its styles are found by their names") {
  const WordDocument word(written_with(zipped(house())));
  CHECK(word.problems == "");
  CHECK(word.count("//w:p[w:pPr/w:pStyle/@w:val='berschrift1'][contains(., 'Context')]") == 1);
  CHECK(word.count("//w:style[w:name/@w:val='heading 1']", "word/styles.xml") == 1);
  CHECK(word.count("//w:style[@w:styleId='berschrift1']//w:color[@w:val='C00000']", "word/styles.xml") == 1);
  CHECK(word.count("//w:style[@w:styleId='StrengthHeading']", "word/styles.xml") == 1);
  CHECK(word.count("//w:style[@w:styleId='QuoteQar']/w:name[@w:val='Quote']", "word/styles.xml") == 1);
  CHECK(word.count("//w:style[@w:default='1'][@w:type='paragraph']", "word/styles.xml") == 1);
}

TEST_CASE("reference document: its numbers, its language and its words stay behind") {
  const std::string bytes = written_with(zipped(house()));
  const WordDocument word(bytes);
  CHECK(word.count("//w:numPr", "word/styles.xml") == 0);
  CHECK(word.count("//w:rsid | //@w:rsidR", "word/house/header-default.xml") == 0);
  CHECK(word.count("//w:docDefaults//w:lang[@w:val='en-GB']", "word/styles.xml") == 1);
  CHECK(word.bytes("word/document.xml").find("Words of the house") == std::string::npos);
}

TEST_CASE("reference document: page, header and footer are its own, with what they need") {
  const WordDocument word(written_with(zipped(house())));
  CHECK(word.count("//w:sectPr/w:pgSz[@w:w='12240']") == 1);
  CHECK(word.count("//w:sectPr/w:cols[@w:num]") == 0);
  CHECK(WordDocument::words(word.xml("word/house/header-default.xml")) == "House of Learningsite");
  CHECK(word.count("//Relationship[@Target='https://house.example.org']", "word/house/_rels/header-default.xml.rels") == 1);
  CHECK(word.count("//Relationship", "word/house/_rels/header-default.xml.rels") == 1);
  CHECK(word.bytes("word/house/1.png").find("secret") == std::string::npos);
  std::size_t width = 0;
  for (const auto& column : word.xml("word/document.xml").select_nodes("//w:tbl[last()]//w:gridCol/@w:w"))
    width += static_cast<std::size_t>(column.attribute().as_int());
  CHECK(width <= 12240 - 2 * 1800);
}

TEST_CASE("reference document: a mark stands in its headers, and on a first page that has none") {
  Parts parts = house();
  parts["word/document.xml"].replace(parts["word/document.xml"].find("<w:cols"), 0, "");
  parts["word/document.xml"].replace(parts["word/document.xml"].find("</w:sectPr>"), 0, "<w:titlePg/>");
  const WordDocument word(written_with(zipped(parts), "Draft"));
  CHECK(word.problems == "");
  CHECK(WordDocument::words(word.first("//w:p[1]", "word/house/header-default.xml")) == "Draft");
  CHECK(word.count("//w:p", "word/house/header-default.xml") == 2);
  CHECK(WordDocument::words(word.xml("word/header-first.xml")) == "Draft");
}

TEST_CASE("reference document: without headers and footers it gets ours") {
  Parts parts = house();
  std::string& document = parts["word/document.xml"];
  const auto begin = document.find("<w:headerReference");
  document.erase(begin, document.find("<w:pgSz") - begin);
  const WordDocument word(written_with(zipped(parts)));
  CHECK(word.problems == "");
  CHECK(WordDocument::words(word.xml("word/header-default.xml")).starts_with("Larkfield Primary School"));
}

TEST_CASE("reference document: what is wrong is said with part and element") {
  const std::string says = "the reference document ";
  CHECK(written_with("PK") == says + "is no ZIP archive, or one that breaks off");
  CHECK(written_with(zipped({{"word/document.xml", ""}})) == says + "is no Word document: _rels/.rels names none");
  CHECK(failure("_rels/.rels", "word/document.xml", "word/other.xml") == says + "has no part word/other.xml");
  CHECK(failure("word/document.xml", "</w:body>", "").starts_with(says + "word/document.xml: is no XML, at byte "));
  CHECK(failure("word/document.xml", "12240", "3700") == says + "word/document.xml: w:pgMar leaves no room for words");
  CHECK(failure("word/document.xml", "12240", "21cm") == says + "word/document.xml: w:pgSz has no w:w that is a length");
  CHECK(failure("word/document.xml", "rId3", "rId33") == says + "word/document.xml: w:headerReference names no part");
  CHECK(failure("word/styles.xml", "wordprocessingml/2006", "wordprocessingml/1999") ==
        says + "word/styles.xml: w:styles is in no name space of Word's");
  CHECK(failure("word/styles.xml", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "http://purl.oclc.org/ooxml/wordprocessingml/main")
            .find("word/styles.xml: is in the strict form") != std::string::npos);
  CHECK(failure("word/header1.xml", "<w:r>", "<w:ins w:author=\"A. Body\"/><w:r>") ==
        says + "word/header1.xml: w:ins is a tracked change; accept or reject it in Word");
  CHECK(failure("word/header1.xml", "rId9", "rId10") ==
        says + "word/header1.xml: w:hyperlink names the relationship rId10, which is not there");
  CHECK(failure("word/_rels/header1.xml.rels", "https://house.example.org", "file:///C:/Users/somebody") ==
        says + "word/header1.xml: file:///C:/Users/somebody is a link to something else than the web or mail");
  CHECK(failure("word/_rels/footer1.xml.rels", "media/image1.png\"",
                "https://elsewhere.example.org/a.png\" TargetMode=\"External\"") ==
        says + "word/footer1.xml: https://elsewhere.example.org/a.png lies outside the document; put it in");
  CHECK(failure("word/_rels/footer1.xml.rels", "image1", "image2") == says + "has no part word/media/image2.png");
  CHECK(failure("word/media/image1.png", "IHDR", "IHDX").find("is a picture that breaks off") != std::string::npos);
}

TEST_CASE("reference document: bombs and towers are refused") {
  Parts parts = house();
  parts["word/styles.xml"] = std::string(ZipReader::most_bytes + 1, ' ');
  CHECK(written_with(zipped(parts)).find("word/styles.xml: the parts come to more than") != std::string::npos);
  parts = house();
  std::string tower;
  for (int i = 0; i < 300'000; ++i) tower += "<w:numPr>";
  for (int i = 0; i < 300'000; ++i) tower += "</w:numPr>";
  parts["word/styles.xml"] = element("w:styles", tower);
  CHECK(written_with(zipped(parts)) == "the reference document word/styles.xml: is nested too deeply");
  parts = house();
  parts["word/styles.xml"] =
      "<!DOCTYPE x [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + parts["word/styles.xml"];
  CHECK(WordDocument(written_with(zipped(parts))).problems == "");
}

TEST_CASE("reference document: one that leaves the page to the program gets ours") {
  Parts parts = house();
  std::string& document = parts["word/document.xml"];
  const auto begin = document.find("<w:sectPr>");
  document.replace(begin, document.find("</w:body>") - begin, "<w:sectPr/>");
  CHECK(WordDocument(written_with(zipped(parts))).count("//w:sectPr/w:pgSz[@w:w='11906']") == 1);
  document.replace(document.find("<w:sectPr/>"), 11, "");
  const WordDocument word(written_with(zipped(parts)));
  CHECK(word.problems == "");
  CHECK(word.count("//w:sectPr/w:pgSz[@w:w='11906']") == 1);
}

namespace {

/// An edition of another school's report, as Parts.
Parts edition_of_another_school() {
  std::string draft = draft_with("## Context\n\nText.\n");
  draft.replace(draft.find("Larkfield Primary"), 17, "Oakmere");
  Document document = ReviewInMemory(draft).edition(Audience::school);
  document.mark = "Draft";
  const WordDocument word(test::written("docx", document));
  Parts parts;
  for (const std::string& name : word.names()) parts[name] = word.bytes(name);
  return parts;
}

std::string all_words(const std::string& bytes) {
  const WordDocument word(bytes);
  CHECK(word.problems == "");
  std::string all;
  for (const std::string& name : word.names())
    if (name.ends_with(".xml")) all += name + ": " + WordDocument::words(word.xml(name)) + "\n";
  return all;
}

}  // namespace

TEST_CASE("reference document: of an edition the styles are taken, and neither its header nor its footer") {
  std::vector<std::string> remarks;
  Parts parts = edition_of_another_school();
  const std::string words = all_words(written_with(zipped(parts), "", &remarks));
  CHECK(words.find("word/header-default.xml: Larkfield Primary School\t") != std::string::npos);
  CHECK(words.find("Oakmere") == std::string::npos);
  CHECK(words.find("Draft") == std::string::npos);
  CHECK(words.find("Page 1 of 2") != std::string::npos);
  CHECK(remarks == std::vector<std::string>{"the reference document is an edition that qar wrote; its header and footer are "
                                            "not taken, since each report has its own"});
  CHECK(WordDocument(written_with(zipped(parts))).count("//w:style", "word/styles.xml") ==
        WordDocument(zipped(parts)).count("//w:style", "word/styles.xml"));
}

TEST_CASE("reference document: an edition that Word has saved is known by its bookmarks, until somebody writes over them") {
  Parts parts = edition_of_another_school();
  std::string& properties = parts["docProps/app.xml"];
  const auto program = properties.find("<Application>") + 13;
  properties.replace(program, properties.find("</Application>") - program, "Microsoft Office Word");
  CHECK(all_words(written_with(zipped(parts))).find("Oakmere") == std::string::npos);

  parts["word/header-default.xml"] = element("w:hdr", "<w:p><w:r><w:t>House of Learning</w:t></w:r></w:p>");
  std::vector<std::string> remarks;
  const std::string words = all_words(written_with(zipped(parts), "", &remarks));
  CHECK(words.find("House of Learning") != std::string::npos);
  CHECK(words.find("Draft") == std::string::npos);  // the first page's header is still an edition's
  CHECK(remarks.size() == 1);
}

TEST_CASE("reference document: a header of the house and a footer of an edition") {
  Parts parts = house();
  std::string& footer = parts["word/footer1.xml"];
  footer.replace(footer.find("<w:p>"), 5, "<w:p><w:bookmarkStart w:id=\"3\" w:name=\"_qar_footer_default\"/>");
  std::vector<std::string> remarks;
  const std::string words = all_words(written_with(zipped(parts), "", &remarks));
  CHECK(words.find("House of Learning") != std::string::npos);
  CHECK(words.find("Foot of the house") == std::string::npos);
  CHECK(words.find("Page 1 of 2") != std::string::npos);
  REQUIRE(remarks.size() == 1);
  CHECK(remarks[0].find("its footer is not taken") != std::string::npos);
}

TEST_CASE("reference document: nothing is remarked on where all is taken") {
  std::vector<std::string> remarks;
  static_cast<void>(written_with(zipped(house()), "", &remarks));
  CHECK(remarks.empty());
}
