#include "support/catch.h"
#include "syntax/markdown_outline.h"

namespace qar::syntax {
namespace {

TEST_CASE("plain words stand where they stand") {
  CHECK(inline_outline("École — “quoted” 😀 x") == "text «École — “quoted” 😀 x»\n");
  CHECK(inline_outline("[@KT-01; @LR-07] and [@KT-01]") == "text «[@KT-01; @LR-07] and [@KT-01]»\n");
}

TEST_CASE("a backslash escape splits a text in two that each stand in the source") {
  CHECK(inline_outline("AT\\&T") == "text «AT»\ntext «&T»\n");
  CHECK(inline_outline("\\*not\\* \\[x\\] \\q c:\\d\\") == "text «*not»\ntext «* »\ntext «[x»\ntext «] \\q c:\\d\\»\n");
  CHECK(inline_outline("\\\\") == "text «\\»\n");
}

TEST_CASE("a character reference that shows its character keeps its place") {
  CHECK(inline_outline("A &amp; B") == "text «A »\ntext «&amp;» = «&»\ntext « B»\n");
  CHECK(inline_outline("&amp;amp; x") == "text «&amp;» = «&»\ntext «amp; x»\n");
  CHECK(inline_outline("a &fjlig;x") == "text «a »\ntext «&fjlig;» = «fj»\ntext «x»\n");
}

TEST_CASE("a character reference that stands for another character has its block's place") {
  CHECK(inline_outline("a&nbsp;b &#65;&#x42; &copy;x") ==
        "text «a»\ntext ? = «\u00A0»\ntext «b »\ntext ? = «A»\ntext ? = «B»\ntext « »\ntext ? = «©»\ntext «x»\n");
  CHECK(inline_outline("&NotEqualTilde;= &#0;") == "text ? = «≂̸»\ntext «= »\ntext ? = «\uFFFD»\n");
}

TEST_CASE("what only looks like a character reference is text") {
  CHECK(inline_outline("&unknown; &; &#; &amp & &copyx;") == "text «&unknown; &; &#; &amp & &copyx;»\n");
}

TEST_CASE("code stands without its backticks") {
  CHECK(inline_outline("`code` ``a ` b`` ` x ` `` ` ``") ==
        "code «code»\ntext « »\ncode «a ` b»\ntext « »\ncode «x»\ntext « »\ncode «`»\n");
  CHECK(inline_outline("a `b") == "text «a `b»\n");
  CHECK(inline_outline("\\`a`b`") == "text «`a»\ncode «b»\n");
}

TEST_CASE("code over two lines has its block's place, and what follows has its own") {
  CHECK(inline_outline("`a\nb` c\nd") == "code ? = «a b»\ntext « c»\nsoft_break «⏎»\ntext «d»\n");
  CHECK(inline_outline("> `a\n> b` c") == "code ? = «a b»\ntext « c»\n");
}

TEST_CASE("emphasis of every nesting") {
  CHECK(inline_outline("***a** b*") == "emphasis «***a** b*»\n  strong «**a**»\n    text «a»\n  text « b»\n");
  CHECK(inline_outline("**a *b***") == "strong «**a *b***»\n  text «a »\n  emphasis «*b*»\n    text «b»\n");
  CHECK(inline_outline("_a_b_ __c__") == "emphasis «_a_b_»\n  text «a_b»\ntext « »\nstrong «__c__»\n  text «c»\n");
  CHECK(inline_outline("**a*") == "text «*»\nemphasis «*a*»\n  text «a»\n");
  CHECK(inline_outline("*a**") == "emphasis «*a*»\n  text «a»\ntext «*»\n");
  CHECK(inline_outline("*a\nb*") == "emphasis «*a⏎b*»\n  text «a»\n  soft_break «⏎»\n  text «b»\n");
  CHECK(inline_outline("a*b*c") == "text «a»\nemphasis «*b*»\n  text «b»\ntext «c»\n");
  CHECK(inline_outline("**\\*a**") == "strong «**\\*a**»\n  text «*a»\n");
  CHECK(inline_outline("*a ** a*") == "emphasis «*a ** a*»\n  text «a ** a»\n");
}

TEST_CASE("inline links reach behind their target") {
  CHECK(inline_outline("[a](/u) x") == "link «[a](/u)» -> /u\n  text «a»\ntext « x»\n");
  CHECK(inline_outline("[a *b*](</u v> \"t\") c") ==
        "link «[a *b*](</u v> \"t\")» -> /u v\n  text «a »\n  emphasis «*b*»\n    text «b»\ntext « c»\n");
  CHECK(inline_outline("[a](\n /u\n 't' ) b") == "link «[a](⏎ /u⏎ 't' )» -> /u\n  text «a»\ntext « b»\n");
  CHECK(inline_outline("> [a](\n> /u\n> 't') b") == "link «[a](⏎> /u⏎> 't')» -> /u\n  text «a»\ntext « b»\n");
  CHECK(inline_outline("[a](x\\)y) b") == "link «[a](x\\)y)» -> x)y\n  text «a»\ntext « b»\n");
  CHECK(inline_outline("[a](b \"c\\\"d\") e") == "link «[a](b \"c\\\"d\")» -> b\n  text «a»\ntext « e»\n");
  CHECK(inline_outline("[a](b(c)d) e") == "link «[a](b(c)d)» -> b(c)d\n  text «a»\ntext « e»\n");
  CHECK(inline_outline("[]() x") == "link «[]()»\ntext « x»\n");
}

TEST_CASE("a text that stands in a link target is found behind the target") {
  CHECK(inline_outline("[a](/word \"word\") word") == "link «[a](/word \"word\")» -> /word\n  text «a»\ntext « word»\n");
}

TEST_CASE("images, and links around them") {
  CHECK(inline_outline("![i *j*](u) k") ==
        "image «![i *j*](u)» -> u\n  text «i »\n  emphasis «*j*»\n    text «j»\ntext « k»\n");
  CHECK(inline_outline("[![i](u)](v) w") == "link «[![i](u)](v)» -> v\n  image «![i](u)» -> u\n    text «i»\ntext « w»\n");
}

TEST_CASE("reference links, full, collapsed and short") {
  const std::string definition = "\n\n[r s]: /u";
  CHECK(inline_outline("[a][r s] b" + definition) == "link «[a][r s]» -> /u\n  text «a»\ntext « b»\n");
  CHECK(inline_outline("[a][R\n S] b" + definition) == "link «[a][R⏎ S]» -> /u\n  text «a»\ntext « b»\n");
  CHECK(inline_outline("[r s][] b" + definition) == "link «[r s][]» -> /u\n  text «r s»\ntext « b»\n");
  CHECK(inline_outline("[r s] (b)" + definition) == "link «[r s]» -> /u\n  text «r s»\ntext « (b)»\n");
  CHECK(inline_outline("[r s](b c)" + definition) == "link «[r s]» -> /u\n  text «r s»\ntext «(b c)»\n");
  CHECK(inline_outline("[r s][q] x" + definition) == "text «[r s][q] x»\n");
}

TEST_CASE("autolinks stand without their angle brackets") {
  CHECK(inline_outline("<http://a.b/c_d> x") ==
        "link «<http://a.b/c_d>» -> http://a.b/c_d\n  text «http://a.b/c_d»\ntext « x»\n");
  CHECK(inline_outline("<a@b.cc>") == "link «<a@b.cc>» -> mailto:a@b.cc\n  text «a@b.cc»\n");
  CHECK(inline_outline("<http://a\\*b>") == "link «<http://a\\*b>» -> http://a\\*b\n  text «http://a\\*b»\n");
  CHECK(inline_outline("<http://a?b&amp;c>") ==
        "link «<http://a?b&amp;c>» -> http://a?b&c\n  text «http://a?b»\n  text «&amp;» = «&»\n  text «c»\n");
}

TEST_CASE("html within a line, also over lines") {
  CHECK(inline_outline("a <!-- qar:off x --> b") == "text «a »\nhtml «<!-- qar:off x -->»\ntext « b»\n");
  CHECK(inline_outline("> a <!-- qar:off x\n> y --> b") == "text «a »\nhtml «<!-- qar:off x⏎> y -->»\ntext « b»\n");
  CHECK(inline_outline("<i>j</i> <b\nc='d'> e") ==
        "html «<i>»\ntext «j»\nhtml «</i>»\ntext « »\nhtml «<b⏎c='d'>»\ntext « e»\n");
}

TEST_CASE("lines that go on, with and without the marks of their containers") {
  CHECK(inline_outline("> a\nb\n> c") == "text «a»\nsoft_break «⏎»\ntext «b»\nsoft_break «⏎> »\ntext «c»\n");
  CHECK(inline_outline("> > a\n> b\nc\n> > d") ==
        "text «a»\nsoft_break «⏎> »\ntext «b»\nsoft_break «⏎»\ntext «c»\nsoft_break «⏎> > »\ntext «d»\n");
  CHECK(inline_outline("> - a\n>   b\nc") == "text «a»\nsoft_break «⏎>   »\ntext «b»\nsoft_break «⏎»\ntext «c»\n");
  CHECK(inline_outline("- a\nb\n   c") == "text «a»\nsoft_break «⏎»\ntext «b»\nsoft_break «⏎   »\ntext «c»\n");
  CHECK(inline_outline("a\tb\n\tc") == "text «a→b»\nsoft_break «⏎→»\ntext «c»\n");
}

TEST_CASE("a `>` far right on a lazy line is text") {
  CHECK(inline_outline("> a\n     > b *c*") == "text «a»\nsoft_break «⏎     »\ntext «> b »\nemphasis «*c*»\n  text «c»\n");
}

TEST_CASE("hard breaks") {
  CHECK(inline_outline("a\\\nb  \nc") == "text «a»\nhard_break «\\⏎»\ntext «b»\nhard_break «  ⏎»\ntext «c»\n");
  CHECK(inline_outline("> a \\\n b") == "text «a »\nhard_break «\\⏎ »\ntext «b»\n");
  CHECK(inline_outline("- a\r\n  b\\\r\n  c\rd") ==
        "text «a»\nsoft_break «␍⏎  »\ntext «b»\nhard_break «\\␍⏎  »\ntext «c»\nsoft_break «␍»\ntext «d»\n");
}

TEST_CASE("headings leave their marks out") {
  CHECK(inline_outline("## a &amp; b ##") == "text «a »\ntext «&amp;» = «&»\ntext « b»\n");
  CHECK(inline_outline("Title `x`\n===") == "text «Title »\ncode «x»\n");
  CHECK(inline_outline("# a\\# b #") == "text «a»\ntext «# b»\n");
}

TEST_CASE("cells with escaped pipes") {
  CHECK(inline_outline("|a \\| b|`c \\| d`|*e*|\n|-|-|-|\n|f\\\\|g|[h](i)|&amp;|") ==
        "text «a »\ntext «| b»\ncode ? = «c | d»\nemphasis «*e*»\n  text «e»\n"
        "text «f»\ntext «|g»\nlink «[h](i)» -> i\n  text «h»\ntext «&amp;» = «&»\n");
  CHECK(inline_outline("a \\| b\nc|d\n-|-") == "text «a »\ntext «| b»\ntext «c»\ntext «d»\n");
}

TEST_CASE("control characters are spaces without a place") {
  CHECK(inline_outline("x\x01y") == "text «x»\ntext ? = « »\ntext «y»\n");
  CHECK(inline_outline("x&#1;y&#10;") == "text «x»\ntext ? = « »\ntext «y»\ntext ? = « »\n");
  CHECK(inline_outline(std::string_view("x\0y", 3)) == "text «x»\ntext ? = « »\ntext «y»\n");
}

TEST_CASE("literals are views into the source wherever they stand there") {
  const text::Source source = markdown_source("a *b* `c` <d> [e](f) &amp; x");
  const MarkdownTree tree = parse_markdown(source, source.all());
  CHECK(tree.owned.empty());
  for (const Inline& part : tree.inlines) {
    if (part.literal.empty()) continue;
    CHECK(part.literal.data() >= source.text.data());
    CHECK(part.literal.data() + part.literal.size() <= source.text.data() + source.text.size());
  }
}

TEST_CASE("a moved tree keeps its literals") {
  const text::Source source = markdown_source("a&nbsp;b `c\nd`");
  MarkdownTree tree = parse_markdown(source, source.all());
  const MarkdownTree moved = std::move(tree);
  CHECK(moved.inlines.at(1).literal == "\u00A0");
  CHECK(moved.inlines.at(3).literal == "c d");
}

TEST_CASE("the engine has a name") { CHECK(markdown_engine_version().find("gfm") != std::string::npos); }

}  // namespace
}  // namespace qar::syntax
