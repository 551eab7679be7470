#include "support/catch.h"
#include "syntax/markdown_outline.h"

namespace qar::syntax {
namespace {

TEST_CASE("an empty draft is a document without blocks") {
  const text::Source source = markdown_source("");
  const MarkdownTree tree = parse_markdown(source, source.all());
  REQUIRE(tree.blocks.size() == 1);
  CHECK(tree.block(0).kind == BlockKind::document);
  CHECK(tree.block(0).next == 1);
  CHECK(tree.problems.empty());
}

TEST_CASE("the document is the whole region") {
  const text::Source source = markdown_source("\n\na\n\n");
  CHECK(parse_markdown(source, source.all()).block(0).where == source.all());
}

TEST_CASE("headings reach to the end of their line, or of the line under them") {
  CHECK(block_outline("# Title *x*  ##\n\ntext\n") == "heading1 «# Title *x*  ##»\nparagraph «text»\n");
  CHECK(block_outline("Title\nmore\n===\nnext") == "heading1 «Title⏎more⏎===»\nparagraph «next»\n");
  CHECK(block_outline("> a\n> ===\n> b") == "quote «> a⏎> ===⏎> b»\n  heading1 «a⏎> ===»\n  paragraph «b»\n");
  CHECK(block_outline("a\n---\n===") == "heading2 «a⏎---»\nparagraph «===»\n");
  CHECK(block_outline("a\n---") == "heading2 «a⏎---»\n");
  CHECK(block_outline("##\n") == "heading2 «##»\n");
}

TEST_CASE("list items begin at their marker and do not hold the blank lines behind them") {
  CHECK(block_outline("- a\n\n  b\n\n\n- c\n\n\nd") ==
        "list «- a⏎⏎  b⏎⏎⏎- c»\n"
        "  item «- a⏎⏎  b»\n"
        "    paragraph «a»\n"
        "    paragraph «b»\n"
        "  item «- c»\n"
        "    paragraph «c»\n"
        "paragraph «d»\n");
  CHECK(block_outline("-\n- \n  a\n") == "list «-⏎- ⏎  a»\n  item «-»\n  item «- ⏎  a»\n    paragraph «a»\n");
  CHECK(block_outline("* a\n\n\n") == "list «* a»\n  item «* a»\n    paragraph «a»\n");
  CHECK(block_outline("1. a\n2. b") ==
        "list ordered «1. a⏎2. b»\n  item «1. a»\n    paragraph «a»\n  item «2. b»\n    paragraph «b»\n");
}

TEST_CASE("nested lists end where their last child ends") {
  CHECK(block_outline("- a\n  - b\n\n    c\n- d") ==
        "list «- a⏎  - b⏎⏎    c⏎- d»\n"
        "  item «- a⏎  - b⏎⏎    c»\n"
        "    paragraph «a»\n"
        "    list «- b⏎⏎    c»\n"
        "      item «- b⏎⏎    c»\n"
        "        paragraph «b»\n"
        "        paragraph «c»\n"
        "  item «- d»\n"
        "    paragraph «d»\n");
}

TEST_CASE("quotes hold their lazy lines and their empty marks") {
  CHECK(block_outline("> q\n>\n> r\nlazy\n\nx") ==
        "quote «> q⏎>⏎> r⏎lazy»\n  paragraph «q»\n  paragraph «r⏎lazy»\nparagraph «x»\n");
  CHECK(block_outline("> - a\n>\n> b\n>\n") ==
        "quote «> - a⏎>⏎> b⏎>»\n  list «- a»\n    item «- a»\n      paragraph «a»\n  paragraph «b»\n");
}

TEST_CASE("code blocks end with their closing fence, or with what they hold") {
  CHECK(block_outline("```\na\n\nb\n```\nc") == "code «```⏎a⏎⏎b⏎```» = «a⏎⏎b⏎»\nparagraph «c»\n");
  CHECK(block_outline("```x\nunclosed\n\n") == "code «```x⏎unclosed» = «unclosed⏎⏎»\n");
  CHECK(block_outline("~~~ yaml\na: b\n~~~~") == "code «~~~ yaml⏎a: b⏎~~~~» = «a: b⏎»\n");
  CHECK(block_outline("    a\n\n    b\n\nc") == "code «a⏎⏎    b» = «a⏎⏎b⏎»\nparagraph «c»\n");
  CHECK(block_outline("```\n```") == "code «```⏎```»\n");
}

TEST_CASE("a fence outside does not close the code inside") {
  CHECK(block_outline("- ```\n  a\n```\nb") ==
        "list «- ```⏎  a»\n  item «- ```⏎  a»\n    code «```⏎  a» = «a⏎»\ncode «```⏎b» = «b⏎»\n");
  CHECK(block_outline("> ```\n> a\n> b\n> ```\nc") ==
        "quote «> ```⏎> a⏎> b⏎> ```»\n  code «```⏎> a⏎> b⏎> ```» = «a⏎b⏎»\nparagraph «c»\n");
}

TEST_CASE("comments and tags on lines of their own are html blocks to their last line") {
  CHECK(block_outline("<!-- a\nb -->\nc") == "html «<!-- a⏎b -->» = «<!-- a⏎b -->⏎»\nparagraph «c»\n");
  CHECK(block_outline("<!-- x --> y\nz") == "html «<!-- x --> y» = «<!-- x --> y⏎»\nparagraph «z»\n");
  CHECK(block_outline("<div>\na\n</div>\n\nb") == "html «<div>⏎a⏎</div>» = «<div>⏎a⏎</div>⏎»\nparagraph «b»\n");
  CHECK(block_outline("> <!-- a\n> b -->\n> c") ==
        "quote «> <!-- a⏎> b -->⏎> c»\n  html «<!-- a⏎> b -->» = «<!-- a⏎b -->⏎»\n  paragraph «c»\n");
  CHECK(block_outline("  <!-- a -->\n") == "html «<!-- a -->» = «  <!-- a -->⏎»\n");
}

TEST_CASE("tables hold rows, rows hold cells without the blanks around") {
  CHECK(block_outline("| a | b |\n|---|---|\n|c|d|\n") ==
        "table «| a | b |⏎|---|---|⏎|c|d|»\n"
        "  table_row «| a | b |»\n    table_cell «a»\n    table_cell «b»\n"
        "  table_row «|c|d|»\n    table_cell «c»\n    table_cell «d»\n");
  CHECK(block_outline("|a|\n|-|\n# h") == "table «|a|⏎|-|»\n  table_row «|a|»\n    table_cell «a»\nheading1 «# h»\n");
}

TEST_CASE("rows may lack cells or have too many, and stand behind text, in quotes and in lists") {
  CHECK(block_outline("text\na|b\n-|-\n c | d | e\nf\n\ng") ==
        "paragraph «text»\n"
        "table «a|b⏎-|-⏎ c | d | e⏎f»\n"
        "  table_row «a|b»\n    table_cell «a»\n    table_cell «b»\n"
        "  table_row «c | d | e»\n    table_cell «c»\n    table_cell «d»\n"
        "  table_row «f»\n    table_cell «f»\n    table_cell «»\n"
        "paragraph «g»\n");
  CHECK(block_outline("> a|b\n> -|-\n> c\\|d|`e\\|f`") ==
        "quote «> a|b⏎> -|-⏎> c\\|d|`e\\|f`»\n"
        "  table «a|b⏎> -|-⏎> c\\|d|`e\\|f`»\n"
        "    table_row «a|b»\n      table_cell «a»\n      table_cell «b»\n"
        "    table_row «c\\|d|`e\\|f`»\n      table_cell «c\\|d»\n      table_cell «`e\\|f`»\n");
  CHECK(block_outline("- x\n\n  | a |\n  |---|\n  | b |\n") ==
        "list «- x⏎⏎  | a |⏎  |---|⏎  | b |»\n"
        "  item «- x⏎⏎  | a |⏎  |---|⏎  | b |»\n"
        "    paragraph «x»\n"
        "    table «| a |⏎  |---|⏎  | b |»\n"
        "      table_row «| a |»\n        table_cell «a»\n"
        "      table_row «| b |»\n        table_cell «b»\n");
}

TEST_CASE("a paragraph begins behind the link definitions above it") {
  CHECK(block_outline("[a]: /u 'x'\n[b]:\n <v>\n[a] [b]") == "paragraph «[a] [b]»\n");
  CHECK(block_outline("[a]: /u\n\n> [b]: /v\n> text [b]") == "quote «> [b]: /v⏎> text [b]»\n  paragraph «text [b]»\n");
}

TEST_CASE("lines across the page") {
  CHECK(block_outline("***\na\n- - -\n") == "thematic_break «***»\nparagraph «a»\nthematic_break «- - -»\n");
}

TEST_CASE("all line endings end lines") {
  CHECK(block_outline("# a\r\n\r\nb\r\nc\r\n") == "heading1 «# a»\nparagraph «b␍⏎c»\n");
  CHECK(block_outline("# a\r\rb\rc") == "heading1 «# a»\nparagraph «b␍c»\n");
  CHECK(block_outline("```\r\na\r\n```\r\n") == "code «```␍⏎a␍⏎```» = «a⏎»\n");
}

TEST_CASE("offsets count from the begin of the file, not of the region") {
  const text::Source source = markdown_source("---\nqar: report/1\n---\n\n# Title\n");
  const MarkdownTree tree = parse_markdown(source, source.span(22, source.text.size()));
  REQUIRE(tree.blocks.size() == 2);
  CHECK(source.slice(tree.block(1).where) == "# Title");
  CHECK(source.slice(tree.inlines.at(0).where) == "Title");
}

TEST_CASE("a region ends where it ends") {
  const text::Source source = markdown_source("one two three");
  const MarkdownTree tree = parse_markdown(source, source.span(4, 7));
  REQUIRE(tree.inlines.size() == 1);
  CHECK(tree.inlines[0].literal == "two");
  CHECK(tree.block(1).where == source.span(4, 7));
}

TEST_CASE("a byte order mark is no part of the first line") {
  CHECK(block_outline("\xEF\xBB\xBF# Title") == "heading1 «# Title»\n");
}

TEST_CASE("parents and next lead through the blocks") {
  const text::Source source = markdown_source("- a\n- b\n\nc");
  const MarkdownTree tree = parse_markdown(source, source.all());
  REQUIRE(tree.blocks.size() == 7);
  CHECK(tree.block(1).next == 6);
  CHECK(tree.block(2).parent == 1);
  CHECK(tree.block(2).next == 4);
  CHECK(tree.block(5).parent == 4);
  CHECK(tree.block(6).parent == 0);
}

}  // namespace
}  // namespace qar::syntax
